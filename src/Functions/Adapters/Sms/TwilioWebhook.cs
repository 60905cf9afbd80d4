using System.Xml.Linq;
using Naober.Functions.Ports;
using Naober.Functions.Settings;
using Twilio.Security;
using Twilio.TwiML;

namespace Naober.Functions.Adapters.Sms;

/// <summary>Twilio's signature and its answers in TwiML.</summary>
public sealed class TwilioWebhook(TwilioOptions options, PublicAddress address) : ISmsWebhook
{
    private readonly RequestValidator[] _validators =
        [.. new[] { options.AuthToken, options.PreviousAuthToken }.OfType<string>().Select(t => new RequestValidator(t))];

    public string ContentType => "text/xml; charset=utf-8";

    public bool IsGenuine(string target, IReadOnlyDictionary<string, string> form, string? signature)
    {
        var url = address.Origin + target;
        var parameters = form.ToDictionary();
        return signature is { Length: > 0 }
            && form.TryGetValue("AccountSid", out var account) && account == options.AccountSid
            && Array.Exists(_validators, v => v.Validate(url, parameters, signature));
    }

    public string Answer(string? text)
    {
        var response = new MessagingResponse();
        if (text is not null)
        {
            response.Message(text);
        }

        return response.ToString(SaveOptions.DisableFormatting);
    }
}
