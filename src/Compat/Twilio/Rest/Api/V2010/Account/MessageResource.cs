using System.Text.Json;
using Twilio.Base;
using Twilio.Exceptions;
using Twilio.Json;
using Twilio.Types;

namespace Twilio.Rest.Api.V2010.Account;

/// <summary>A text message as Twilio keeps it.</summary>
public partial class MessageResource : Resource
{
    private MessageResource()
    {
    }

    /// <summary>The text; empty after a redaction.</summary>
    public string Body { get; private set; }

    /// <summary>A number, as a text.</summary>
    public string NumSegments { get; private set; }

    public DirectionEnum Direction { get; private set; }

    public PhoneNumber From { get; private set; }

    public string To { get; private set; }

    /// <summary>In the machine's own time zone (<see cref="DateTimeKind.Local"/>), as the official library gives it.</summary>
    public DateTime? DateUpdated { get; private set; }

    public string Price { get; private set; }

    public string ErrorMessage { get; private set; }

    /// <summary>The path of this message below https://api.twilio.com.</summary>
    public string Uri { get; private set; }

    public string AccountSid { get; private set; }

    /// <summary>A number, as a text.</summary>
    public string NumMedia { get; private set; }

    public StatusEnum Status { get; private set; }

    public string MessagingServiceSid { get; private set; }

    public string Sid { get; private set; }

    /// <summary>When it was sent, or received; in the machine's own time zone (<see cref="DateTimeKind.Local"/>).</summary>
    public DateTime? DateSent { get; private set; }

    /// <summary>In the machine's own time zone (<see cref="DateTimeKind.Local"/>), as the official library gives it.</summary>
    public DateTime? DateCreated { get; private set; }

    public int? ErrorCode { get; private set; }

    public string ApiVersion { get; private set; }

    /// <exception cref="ApiException">The text is no JSON.</exception>
    public static MessageResource FromJson(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException fault)
        {
            throw new ApiException(fault.Message, fault);
        }
    }

    internal static MessageResource Read(JsonElement json) =>
        new()
        {
            Body = json.Text("body"),
            NumSegments = json.Text("num_segments"),
            Direction = json.Text("direction"),
            From = json.Text("from") is { } from ? new PhoneNumber(from) : null,
            To = json.Text("to"),
            DateUpdated = json.Time("date_updated"),
            Price = json.Text("price"),
            ErrorMessage = json.Text("error_message"),
            Uri = json.Text("uri"),
            AccountSid = json.Text("account_sid"),
            NumMedia = json.Text("num_media"),
            Status = json.Text("status"),
            MessagingServiceSid = json.Text("messaging_service_sid"),
            Sid = json.Text("sid"),
            DateSent = json.Time("date_sent"),
            DateCreated = json.Time("date_created"),
            ErrorCode = json.Number("error_code"),
            ApiVersion = json.Text("api_version"),
        };
}
