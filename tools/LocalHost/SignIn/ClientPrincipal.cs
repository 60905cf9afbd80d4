using System.Text.Json;

namespace Naober.LocalHost.SignIn;

/// <summary>
/// The headers by which the platform tells the app who is signed in. What comes from outside under these names is
/// removed first, always.
/// </summary>
internal static class ClientPrincipal
{
    private const string NameType = "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress";
    private const string RoleType = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

    private static readonly string[] OfThePlatform = ["X-MS-CLIENT-PRINCIPAL", "X-MS-TOKEN"];

    /// <summary>Claims as the platform writes them: it spells out the object id and the tenant id, and leaves the rest short.</summary>
    public static IReadOnlyList<Claim> Claims(Colleague colleague) =>
    [
        new("http://schemas.microsoft.com/identity/claims/objectidentifier", colleague.Oid),
        new("http://schemas.microsoft.com/identity/claims/tenantid", colleague.TenantId),
        new("name", colleague.Name),
        new("preferred_username", colleague.Username),
        .. colleague.Roles.Select(role => new Claim("roles", role)),
        new("ver", "2.0"),
    ];

    public static void Set(IHeaderDictionary headers, Colleague? colleague)
    {
        foreach (var name in headers.Keys.Where(IsOfThePlatform).ToList())
        {
            headers.Remove(name);
        }

        if (colleague is not null)
        {
            var principal = new Principal("aad", Claims(colleague), NameType, RoleType);
            headers["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(JsonSerializer.SerializeToUtf8Bytes(principal, ClaimsJson.Options));
            headers["X-MS-CLIENT-PRINCIPAL-ID"] = colleague.Oid;
            headers["X-MS-CLIENT-PRINCIPAL-NAME"] = colleague.Username;
            headers["X-MS-CLIENT-PRINCIPAL-IDP"] = "aad";
        }
    }

    private static bool IsOfThePlatform(string header) =>
        Array.Exists(OfThePlatform, start => header.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    internal sealed record Claim(string Typ, string Val);

    private sealed record Principal(string AuthTyp, IReadOnlyList<Claim> Claims, string NameTyp, string RoleTyp);
}
