using System.Collections.Specialized;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Twilio.Security;

/// <summary>
/// Tells whether a webhook came from Twilio: <c>X-Twilio-Signature</c> is the Base64 of the HMAC-SHA1, under the account's auth
/// token, of the address followed by every form field's name and value in ordinal order of the names.
/// </summary>
public class RequestValidator
{
    private const string BodyHash = "bodySHA256";

    private readonly byte[] _secret;

    /// <param name="secret">The auth token of the account that owns the number; the secret of an API key signs no webhook.</param>
    public RequestValidator(string secret) => _secret = Encoding.UTF8.GetBytes(secret);

    /// <inheritdoc cref="Validate(string, IDictionary{string, string}, string)"/>
    public bool Validate(string url, NameValueCollection parameters, string expected) =>
        Validate(url, parameters.AllKeys.ToDictionary(name => name, name => parameters[name]), expected);

    /// <param name="url">The address as Twilio calls it. With or without its port: both are tried, for Twilio signs now one, now the other.</param>
    /// <param name="parameters">Every field of the form; null or none for a GET.</param>
    /// <param name="expected">The signature that came with the request.</param>
    /// <exception cref="ArgumentException">The address or the signature is null or empty.</exception>
    public bool Validate(string url, IDictionary<string, string> parameters, string expected)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        ArgumentException.ThrowIfNullOrEmpty(expected);
        var fields = string.Concat((parameters ?? new Dictionary<string, string>())
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => field.Key + field.Value));
        return SameText(Sign(url + fields), expected) || SameText(Sign(OtherPort(url) + fields), expected);
    }

    /// <summary>For a body that is no form: the address is signed, and its query holds the hash of the body as bodySHA256.</summary>
    /// <exception cref="ArgumentException">The address or the signature is null or empty.</exception>
    public bool Validate(string url, string body, string expected)
    {
        var hash = url.Split('?', 2).Last().Split('&')
            .Select(pair => pair.Split('=', 2))
            .LastOrDefault(pair => pair is [BodyHash, _])?[1];
        return Validate(url, (IDictionary<string, string>)null, expected) && ValidateBody(body, Uri.UnescapeDataString(hash ?? ""));
    }

    /// <param name="rawBody">The body as it came.</param>
    /// <param name="expected">Its SHA-256 in lower-case hexadecimal.</param>
    public static bool ValidateBody(string rawBody, string expected) =>
        SameText(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(rawBody))), expected);

    /// <summary>The same address with its port taken away, or with the scheme's own port where there was none; the rest stays as it is.</summary>
    private static string OtherPort(string url)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.IndexOfAny(['/', '?', '#'], start) is >= 0 and var found ? found : url.Length;
        var colon = url.LastIndexOf(':', end - 1, end - start);
        if (colon > url.LastIndexOf(']', end - 1, end - start))
        {
            return url.Remove(colon, end - colon);
        }

        return url.Insert(end, url.StartsWith("https", StringComparison.OrdinalIgnoreCase) ? ":443" : ":80");
    }

    private static bool SameText(string ours, string theirs) =>
        theirs is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(ours), Encoding.UTF8.GetBytes(theirs));

    [SuppressMessage("Security", "CA5350", Justification = "HMAC-SHA1 is how Twilio signs.")]
    private string Sign(string text) => Convert.ToBase64String(HMACSHA1.HashData(_secret, Encoding.UTF8.GetBytes(text)));
}
