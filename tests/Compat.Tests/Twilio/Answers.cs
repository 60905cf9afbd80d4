using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Naober.Compat.Tests.Twilio;

/// <summary>What Twilio answers, in its own notation.</summary>
internal static class Answers
{
    /// <summary>A message as the API of 2010-04-01 shows it; <paramref name="change"/> sets what the test is about.</summary>
    public static Dictionary<string, object?> AMessage(string sid = "SM00000000000000000000000000000001", Action<Dictionary<string, object?>>? change = null)
    {
        var message = new Dictionary<string, object?>
        {
            ["body"] = "We hebben je bericht",
            ["num_segments"] = "1",
            ["direction"] = "outbound-api",
            ["from"] = "+3197010200001",
            ["to"] = "+31612345678",
            ["date_updated"] = "Sat, 21 Nov 2026 09:30:02 +0000",
            ["price"] = null,
            ["error_message"] = null,
            ["uri"] = $"/2010-04-01/Accounts/{TwilioStandIn.AccountSid}/Messages/{sid}.json",
            ["account_sid"] = TwilioStandIn.AccountSid,
            ["num_media"] = "0",
            ["status"] = "queued",
            ["messaging_service_sid"] = null,
            ["sid"] = sid,
            ["date_sent"] = null,
            ["date_created"] = "Sat, 21 Nov 2026 09:30:00 +0000",
            ["error_code"] = null,
            ["price_unit"] = "USD",
            ["api_version"] = "2010-04-01",
            ["subresource_uris"] = new { media = "/2010-04-01/…/Media.json" },
        };
        change?.Invoke(message);
        return message;
    }

    public static Task JsonAsync(this HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonSerializer.Serialize(body));
    }

    public static Task RefuseAsync(this HttpContext context, int status, int code, string message) =>
        context.JsonAsync(status, new { code, message, more_info = $"https://www.twilio.com/docs/errors/{code}", status });
}
