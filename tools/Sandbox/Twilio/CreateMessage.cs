using System.Globalization;
using System.Text.RegularExpressions;

namespace Naober.Sandbox.Twilio;

/// <summary>POST Messages.json: takes a text, or refuses what Twilio refuses.</summary>
public sealed partial class CreateMessage(Outbox outbox, OptOuts optOuts, SandboxOptions options, TimeProvider clock)
{
    private const int LongestBody = 1600;

    public IResult Handle(IFormCollection form)
    {
        var order = Order.Read(form);
        if (Refusal(order) is { } refusal)
        {
            return refusal.ToResult();
        }

        var message = outbox.New(Directions.OutboundApi, order.To, order.Body) with
        {
            MessagingServiceSid = order.Service,
            StatusCallback = order.StatusCallback,
            Status = (order.Service, order.SendAt) switch
            {
                (not null, not null) => Statuses.Scheduled,
                (not null, null) => Statuses.Accepted,
                _ => Statuses.Queued,
            },
            // With only a From, Twilio drops the schedule and sends at once.
            SendAt = order.Service is null ? null : order.SendAt,
        };
        return Results.Json(MessageJson.Of(outbox.Send(message), options.AccountSid), statusCode: 201);
    }

    private TwilioError? Refusal(Order order) => order switch
    {
        { To: "" } => new TwilioError(400, 21604, "A 'To' phone number is required."),
        _ when !PhoneNumbers.IsValid(order.To) => TwilioError.InvalidTo(order.To),
        { From: "", Service: null } => new TwilioError(400, 21603, "A 'From' phone number is required."),
        _ when order.To == options.Number || order.To == order.From => new TwilioError(400, 21266, "'To' and 'From' number cannot be the same"),
        { Service: { } service } when !IsOurs(service) => new TwilioError(400, 21701, $"The Messaging Service {service} was not found."),
        { From: not "" } when order.From != options.Number => TwilioError.NotOwned(order.From),
        _ when PhoneNumbers.IsLandline(order.To) => TwilioError.NotMobile(order.To),
        { Body: "" } => new TwilioError(400, 21602, "Message body is required."),
        { Body.Length: > LongestBody } => TwilioError.TooLong,
        { StatusCallback: { } callback } when !IsCallback(callback) =>
            new TwilioError(400, 21609, $"The 'StatusCallback' URL {callback} is not a valid URL."),
        { Validity: { } validity } when !(int.TryParse(validity, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 36_000) =>
            new TwilioError(400, 21624, $"Invalid ValidityPeriod: {validity}"),
        { Service: not null, SendAt: { } at } when at < clock.GetUtcNow().AddMinutes(15) || at > clock.GetUtcNow().AddDays(35) =>
            new TwilioError(400, 35114, "SendAt time must be between 15 minutes and 35 days in the future."),
        _ when optOuts.Contains(order.To) => TwilioError.OptedOut,
        _ => null,
    };

    private bool IsOurs(string service) =>
        options.MessagingServiceSid is { } ours ? service == ours : ServiceSid().IsMatch(service);

    private static bool IsCallback(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var parsed) && parsed.Scheme is "http" or "https" && !parsed.Host.Contains('_');

    [GeneratedRegex("^MG[0-9a-f]{32}$")]
    private static partial Regex ServiceSid();

    private sealed record Order(
        string To, string From, string? Service, string Body, string? StatusCallback, string? Validity, DateTimeOffset? SendAt)
    {
        public static Order Read(IFormCollection form) => new(
            $"{form["To"]}",
            $"{form["From"]}",
            Optional(form, "MessagingServiceSid"),
            $"{form["Body"]}",
            Optional(form, "StatusCallback"),
            Optional(form, "ValidityPeriod"),
            form["ScheduleType"] == "fixed" && DateTimeOffset.TryParse(
                form["SendAt"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : null);

        private static string? Optional(IFormCollection form, string name) => form[name] is [{ Length: > 0 } value] ? value : null;
    }
}
