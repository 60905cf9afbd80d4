using System.Globalization;
using System.Reflection;
using Naober.Sandbox.Faults;
using Naober.Sandbox.Graph;
using Naober.Sandbox.Storage;
using Naober.Sandbox.Twilio;

namespace Naober.Sandbox.Pages;

/// <summary>What a browser sees. Every form works without script: it posts, and is sent back to its page.</summary>
public static class PageEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (PageRenderer pages, MessageLog messages, Tenant tenant, Feed feed, Mailboxes mailboxes) =>
            pages.ShowAsync<OverviewPage>(new()
            {
                ["Texts"] = messages.All().Count,
                ["Notifications"] = tenant.People.Sum(p => feed.LogOf(p.Id).Count),
                ["Mails"] = mailboxes.All().Count,
            }));
        routes.MapGet("/events", (string? topic, LiveUpdates live, HttpContext context, IHostApplicationLifetime lifetime) =>
            TypedResults.ServerSentEvents(live.SubscribeAsync(topic ?? LiveUpdates.Everything, Either(context, lifetime))));
        routes.MapGet("/assets/{name}", Asset);
        PhonePages.Map(routes);
        TeamsPages.Map(routes);
        routes.MapGet("/faults", (PageRenderer pages) => pages.ShowAsync<FaultsPage>([]));
        routes.MapPost("/faults", AddFaultAsync);
        routes.MapPost("/faults/weg", (FaultPlan plan) =>
        {
            plan.Replace([]);
            return Back("/faults");
        });
        routes.MapPost("/faults/{id}/weg", (string id, FaultPlan plan) =>
        {
            plan.Remove(id);
            return Back("/faults");
        });
    }

    /// <summary>Sends the browser on with a GET, so that a reload repeats nothing.</summary>
    public static IResult Back(string page) => new SeeOther(page);

    private static async Task<IResult> AddFaultAsync(HttpRequest request, FaultPlan plan)
    {
        var form = await request.ReadFormAsync();
        if (FaultPreset.All.FirstOrDefault(p => p.Key == form["preset"]) is not { } preset)
        {
            return Results.BadRequest();
        }

        var subject = $"{form["for"]}".Trim();
        plan.Add(preset.Fault with
        {
            For = subject.Length == 0 ? null : PhoneNumbers.Parse(subject) ?? subject,
            Times = int.TryParse(form["times"], CultureInfo.InvariantCulture, out var times) && times > 0 ? times : null,
        });
        return Back("/faults");
    }

    private static IResult Asset(string name)
    {
        var type = Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "",
        };
        return type.Length > 0 && Assembly.GetExecutingAssembly().GetManifestResourceStream(name) is { } asset
            ? Results.Stream(asset, type)
            : Results.NotFound();
    }

    /// <summary>Ends with the window or with the Sandbox, whichever is first.</summary>
    private static CancellationToken Either(HttpContext context, IHostApplicationLifetime lifetime)
    {
        var both = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.ApplicationStopping);
        context.Response.RegisterForDispose(both);
        return both.Token;
    }

    private sealed class SeeOther(string page) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = page;
            return Task.CompletedTask;
        }
    }
}
