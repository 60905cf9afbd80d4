using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Naober.Sandbox.Twilio;

/// <summary>X-Twilio-Signature: HMAC-SHA1 over the address and every parameter, sorted ordinally by name.</summary>
public static class WebhookSignature
{
    public const string Header = "X-Twilio-Signature";

    [SuppressMessage("Security", "CA5350", Justification = "Twilio signs with HMAC-SHA1; we have to do as it does.")]
    public static string Compute(string authToken, string url, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        var data = new StringBuilder(url);
        foreach (var (name, value) in parameters.OrderBy(p => p.Key, StringComparer.Ordinal))
        {
            data.Append(name).Append(value);
        }

        return Convert.ToBase64String(HMACSHA1.HashData(Encoding.UTF8.GetBytes(authToken), Encoding.UTF8.GetBytes($"{data}")));
    }
}
