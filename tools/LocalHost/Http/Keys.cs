using System.Security.Cryptography;
using System.Text;
using Naober.LocalHost.App;

namespace Naober.LocalHost.Http;

/// <summary>The function key, the master key and the key that seals sign-in sessions.</summary>
internal sealed record Keys(string Function, string Master, string Session)
{
    /// <summary>Header first, then ?code=; the master key opens everything.</summary>
    public bool Allow(HttpRequest request, AuthLevel level)
    {
        var given = request.Headers["x-functions-key"].ToString() is { Length: > 0 } header ? header : request.Query["code"].ToString();
        return level switch
        {
            AuthLevel.Anonymous => true,
            AuthLevel.Function => Same(given, Function) || Same(given, Master),
            _ => Same(given, Master),
        };
    }

    /// <summary>Keys that no one has: for every start others, unless they are kept.</summary>
    public static Keys New() => new(Chance(), Chance(), Chance());

    private static string Chance() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    private static bool Same(string one, string other) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
