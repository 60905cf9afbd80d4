using Naober.Sandbox.Graph;

namespace Naober.Sandbox.Pages;

/// <summary>/teams: everybody's window.</summary>
public static class TeamsPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/teams", (PageRenderer pages) => pages.ShowAsync<TeamsPeoplePage>([]));
        routes.MapGet("/teams/{person}", (string person, Tenant tenant, PageRenderer pages) => ShowAsync(person, tenant, pages));
        routes.MapGet("/teams/{person}/{id}", (string person, string id, Tenant tenant, PageRenderer pages, Feed feed) =>
        {
            feed.MarkRead(id);
            return ShowAsync(person, tenant, pages, feed.Find(id));
        });
        routes.MapGet("/teams/{person}/mail/{id}", (string person, string id, Tenant tenant, PageRenderer pages, Mailboxes mailboxes) =>
        {
            mailboxes.MarkRead(id);
            return ShowAsync(person, tenant, pages, mail: mailboxes.Find(id));
        });
        routes.MapPost("/teams/{person}/afwezig", async (string person, HttpRequest request, Tenant tenant, Mailboxes mailboxes) =>
        {
            if (tenant.Find(person) is not { } found)
            {
                return Results.NotFound();
            }

            var on = (await request.ReadFormAsync())["status"] == AutomaticReplies.AlwaysEnabled;
            mailboxes.SetReplies(found.Id, new AutomaticReplies { Status = on ? AutomaticReplies.AlwaysEnabled : AutomaticReplies.Disabled });
            return PageEndpoints.Back($"/teams/{found.Id}");
        });
    }

    private static Task<IResult> ShowAsync(
        string person, Tenant tenant, PageRenderer pages, ActivityNotification? notification = null, Mail? mail = null) =>
        tenant.Find(person) is { } found
            ? pages.ShowAsync<TeamsWindowPage>(new() { ["Person"] = found, ["Notification"] = notification, ["Mail"] = mail })
            : Task.FromResult(Results.NotFound());
}
