using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace Naober.Benchmarks;

/// <summary>A text as Twilio posts it, signed.</summary>
internal sealed class SignedText
{
    private readonly byte[] _body;
    private readonly string _signature;

    public SignedText(int number)
    {
        Form = new Dictionary<string, string>
        {
            ["AccountSid"] = Settings.AccountSid,
            ["ApiVersion"] = "2010-04-01",
            ["Body"] = "Mevrouw in Almen komt al weken niet meer in de winkel, ik maak me zorgen",
            ["From"] = $"+3161{number:D7}", // somebody else each time: another text of the same sender would be a follow-up
            ["MessageSid"] = $"SM{number:x32}",
            ["NumMedia"] = "0",
            ["NumSegments"] = "1",
            ["SmsMessageSid"] = $"SM{number:x32}",
            ["SmsSid"] = $"SM{number:x32}",
            ["SmsStatus"] = "received",
            ["To"] = "+3197010240573",
        };
        var signed = new StringBuilder($"{Settings.PublicBaseUrl}/sms");
        foreach (var (name, value) in Form.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            signed.Append(name).Append(value);
        }

#pragma warning disable CA5350 // Twilio signs with HMAC-SHA1.
        _signature = Convert.ToBase64String(
            HMACSHA1.HashData(Encoding.UTF8.GetBytes(Settings.AuthToken), Encoding.UTF8.GetBytes(signed.ToString())));
#pragma warning restore CA5350
        _body = Encoding.UTF8.GetBytes(string.Join('&', Form.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}")));
    }

    public IReadOnlyDictionary<string, string> Form { get; }

    public string Signature => _signature;

    public ReadOnlyMemory<byte> Body => _body;

    public HttpRequestMessage ToRequest(Uri url)
    {
        var content = new ByteArrayContent(_body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Add("X-Twilio-Signature", _signature);
        request.Headers.Add("X-Azure-Functions-InvocationId", "00000000-0000-0000-0000-000000000000");
        return request;
    }
}
