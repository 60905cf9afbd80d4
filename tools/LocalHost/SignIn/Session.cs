using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Naober.LocalHost.SignIn;

/// <summary>The session cookie: who is signed in and until when, sealed with a key so that it cannot be made up.</summary>
internal sealed class Session(string key, TimeProvider clock)
{
    public const string Cookie = "AppServiceAuthSession";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(8);

    private readonly byte[] _key = Encoding.UTF8.GetBytes(key);

    public string Seal(Colleague colleague)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(new Content(colleague, clock.GetUtcNow() + Lifetime));
        return $"{WebEncoders.Base64UrlEncode(content)}.{WebEncoders.Base64UrlEncode(HMACSHA256.HashData(_key, content))}";
    }

    /// <summary>Null when nobody is signed in: no cookie, a forged one, or one that is over.</summary>
    public Colleague? Find(HttpRequest request)
    {
        if (request.Cookies[Cookie]?.Split('.') is not [var content, var seal])
        {
            return null;
        }

        try
        {
            var bytes = WebEncoders.Base64UrlDecode(content);
            return CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(_key, bytes), WebEncoders.Base64UrlDecode(seal))
                && JsonSerializer.Deserialize<Content>(bytes) is { } known && known.Until > clock.GetUtcNow()
                    ? known.Colleague
                    : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private sealed record Content(Colleague Colleague, DateTimeOffset Until);
}
