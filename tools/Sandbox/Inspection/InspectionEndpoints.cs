using Naober.Sandbox.Faults;
using Naober.Sandbox.Graph;
using Naober.Sandbox.Twilio;

namespace Naober.Sandbox.Inspection;

/// <summary>/api/…: how tests use the phones and look into the windows.</summary>
public static class InspectionEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api");
        api.MapGet("/phones/{number}/messages", (string number, MessageLog messages) =>
            messages.OfPhone(PhoneNumbers.Parse(number) ?? number).Select(PhoneMessage.Of));
        api.MapPost("/phones/{number}/texts", SendTextAsync);
        api.MapPost("/messages/{sid}/deliver-again", DeliverAgainAsync);
        api.MapPost("/inbound", PlantInbound);
        api.MapGet("/people", (Tenant tenant) => tenant.People);
        api.MapGet("/people/{id}/notifications", (string id, Tenant tenant, Feed feed) => tenant.Find(id) is { } person
            ? Results.Ok(new { current = feed.CurrentOf(person.Id), log = feed.LogOf(person.Id) })
            : Results.NotFound());
        api.MapGet("/people/{id}/mails", (string id, Tenant tenant, Mailboxes mailboxes) => tenant.Find(id) is { } person
            ? Results.Ok(mailboxes.Of(person.Id))
            : Results.NotFound());
        api.MapPut("/people/{id}/automatic-replies", (string id, AutomaticReplies replies, Tenant tenant, Mailboxes mailboxes) =>
        {
            if (tenant.Find(id) is not { } person)
            {
                return Results.NotFound();
            }

            mailboxes.SetReplies(person.Id, replies);
            return Results.NoContent();
        });
        api.MapGet("/mails", (Mailboxes mailboxes) => mailboxes.All());
        api.MapGet("/requests", (string? side, long? after, RequestLog log) => log.List(side, after ?? 0));
        api.MapDelete("/everything", DeleteEverything);
    }

    private static async Task<IResult> SendTextAsync(string number, TextBody text, Phone phone)
    {
        if (PhoneNumbers.Parse(number) is not { } from || text.Body is not { Length: <= Phone.LongestBody })
        {
            return Results.BadRequest(new { error = $"A number in E.164 and a body of at most {Phone.LongestBody} characters." });
        }

        var (message, webhook) = await phone.SendAsync(from, text.Body);
        return Results.Ok(new { message.Sid, webhook });
    }

    private static async Task<IResult> DeliverAgainAsync(string sid, MessageLog messages, InboundDelivery delivery) =>
        messages.Find(sid) is { IsInbound: true } message
            ? Results.Ok(new { message.Sid, webhook = await delivery.DeliverAsync(message) })
            : Results.NotFound();

    private static IResult PlantInbound(Planted planted, MessageLog messages) =>
        PhoneNumbers.Parse(planted.From) is { } from && planted.Body is not null
            ? Results.Ok(new { messages.AddInbound(from, planted.Body, planted.At).Sid })
            : Results.BadRequest(new { error = "'from' in E.164, 'body', and optionally 'at'." });

    private static IResult DeleteEverything(MessageLog messages, OptOuts optOuts, Feed feed, Mailboxes mailboxes, FaultPlan faults, RequestLog log)
    {
        faults.Clear();
        log.Clear();
        feed.Clear();
        mailboxes.Clear();
        optOuts.Clear();
        messages.Clear();
        return Results.NoContent();
    }

    private sealed record TextBody(string? Body);

    private sealed record Planted(string? From, string? Body, DateTimeOffset? At);
}
