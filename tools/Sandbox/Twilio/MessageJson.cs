using System.Globalization;
using System.Text.Json.Nodes;

namespace Naober.Sandbox.Twilio;

/// <summary>A message as Twilio's API writes it: snake case, counts as strings, RFC 2822 dates.</summary>
public static class MessageJson
{
    public const string ApiVersion = "2010-04-01";

    public static JsonObject Of(TextMessage message, string accountSid) => new()
    {
        ["account_sid"] = accountSid,
        ["api_version"] = ApiVersion,
        ["body"] = message.Body,
        ["date_created"] = Date(message.Created),
        ["date_sent"] = message.Sent is { } sent ? Date(sent) : null,
        ["date_updated"] = Date(message.Updated),
        ["direction"] = message.Direction,
        ["error_code"] = message.ErrorCode,
        ["error_message"] = null,
        ["from"] = message.From,
        ["messaging_service_sid"] = message.MessagingServiceSid,
        ["num_media"] = "0",
        ["num_segments"] = Segments.Count(message.Text).ToString(CultureInfo.InvariantCulture),
        ["price"] = null,
        ["price_unit"] = "USD",
        ["sid"] = message.Sid,
        ["status"] = message.Status,
        ["subresource_uris"] = new JsonObject { ["media"] = $"{Folder(accountSid)}/{message.Sid}/Media.json" },
        ["to"] = message.To,
        ["uri"] = $"{Folder(accountSid)}/{message.Sid}.json",
    };

    public static string Folder(string accountSid) => $"/{ApiVersion}/Accounts/{accountSid}/Messages";

    private static string Date(DateTimeOffset at) =>
        at.UtcDateTime.ToString("ddd, dd MMM yyyy HH:mm:ss", CultureInfo.InvariantCulture) + " +0000";
}
