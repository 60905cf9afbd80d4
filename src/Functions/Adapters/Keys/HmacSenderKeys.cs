using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Naober.Core.Privacy;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Adapters.Keys;

/// <summary>HMAC-SHA256 under a secret of its own, which never changes: with another one nobody is recognised any more.</summary>
public sealed class HmacSenderKeys(byte[] secret) : ISenderKeys
{
    private const int MinimumLength = 32;

    /// <exception cref="InvalidOperationException">The setting <c>SenderKeys__Secret</c> is missing or too short.</exception>
    public static HmacSenderKeys From(IConfiguration configuration)
    {
        var text = configuration.Required("SenderKeys:Secret");
        var secret = new byte[text.Length];
        return Convert.TryFromBase64String(text, secret, out var length) && length >= MinimumLength
            ? new HmacSenderKeys(secret[..length])
            : throw new InvalidOperationException("The setting 'SenderKeys__Secret' is wrong: at least 32 bytes in base64.");
    }

    public SenderKey KeyOf(PhoneNumber number) => new(KeyOf(number.E164));

    public string KeyOf(string text) => Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text)));
}
