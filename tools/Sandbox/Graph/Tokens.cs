using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Naober.Sandbox.Graph;

/// <summary>
/// Access tokens shaped like Entra's. They are signed with a key drawn from the options, so that a token outlives a
/// restart of the Sandbox as a real one outlives ours.
/// </summary>
public sealed class Tokens(SandboxOptions options, Tenant tenant, TimeProvider clock)
{
    /// <summary>The managed identity's application, which the token names.</summary>
    public const string ClientId = "5a4db0c5-0000-4000-8000-000000007072";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    private readonly byte[] _key = SHA256.HashData(Encoding.UTF8.GetBytes($"tokens of {options.AccountSid} {options.AuthToken}"));

    public (string Token, DateTimeOffset ExpiresOn) Issue(string resource)
    {
        var now = clock.GetUtcNow();
        var expires = now + Lifetime;
        var claims = new Claims(
            resource, $"https://sts.windows.net/{tenant.TenantId}/", now.ToUnixTimeSeconds(), now.ToUnixTimeSeconds(),
            expires.ToUnixTimeSeconds(), ClientId, tenant.TenantId, ClientId,
            ["TeamsActivity.Send", "Mail.Send", "MailboxSettings.Read"]);
        var signed = $"{Part(new { typ = "JWT", alg = "HS256" })}.{Part(claims)}";
        return ($"{signed}.{Sign(signed)}", expires);
    }

    /// <summary>Null when the token is ours, for Graph, and still good.</summary>
    public GraphError? Objection(string token)
    {
        if (token.Split('.') is not [var header, var payload, var signature]
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign($"{header}.{payload}")), Encoding.UTF8.GetBytes(signature)))
        {
            return GraphError.WrongToken;
        }

        var claims = JsonSerializer.Deserialize<Claims>(WebEncoders.Base64UrlDecode(payload))!;
        return claims switch
        {
            _ when claims.aud.TrimEnd('/') is not ("https://graph.microsoft.com" or "00000003-0000-0000-c000-000000000000") => GraphError.WrongAudience,
            _ when claims.exp <= clock.GetUtcNow().ToUnixTimeSeconds() => GraphError.Expired,
            _ => null,
        };
    }

    private static string Part<T>(T part) => WebEncoders.Base64UrlEncode(JsonSerializer.SerializeToUtf8Bytes(part));

    private string Sign(string data) => WebEncoders.Base64UrlEncode(HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(data)));

    // The names are the token's own.
    private sealed record Claims(
        string aud, string iss, long iat, long nbf, long exp, string appid, string tid, string oid, string[] roles);
}
