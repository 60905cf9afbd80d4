using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Routing;

namespace Naober.Functions.Web;

/// <summary>Who asks. Closed: these three cases are all there are.</summary>
public abstract record Visitor
{
    private Visitor()
    {
    }

    public sealed record Stranger : Visitor;

    /// <summary>Signed in, but not somebody of this organisation's staff.</summary>
    public sealed record NotStaff : Visitor;

    public sealed record Staff(Person Person) : Visitor;
}

/// <summary>
/// Reads whom the platform signed in (App Service authentication). Fails closed: unless the platform's own sign-in is on, the identity is
/// of Entra and of our tenant, the visitor is a stranger, whatever the headers say.
/// </summary>
public sealed class StaffSignIn(SignInOptions options, Organisation organisation, TimeProvider clock)
{
    private const string TenantClaim = "http://schemas.microsoft.com/identity/claims/tenantid";
    private const string RoleClaim = "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";
    private const string ObjectClaim = "http://schemas.microsoft.com/identity/claims/objectidentifier";

    public Visitor Read(HttpRequest request)
    {
        if (!options.PlatformSignsIn
            || request.Headers["X-MS-CLIENT-PRINCIPAL-IDP"] != "aad"
            || ClaimsOf(request.Headers["X-MS-CLIENT-PRINCIPAL"].ToString()) is not { } claims
            || Single(claims, TenantClaim, "tid") is not { } tenant
            || !tenant.Equals(options.TenantId, StringComparison.OrdinalIgnoreCase))
        {
            return new Visitor.Stranger();
        }

        return Guid.TryParse(Single(claims, ObjectClaim, "oid"), out var id)
            && organisation.People.Values.FirstOrDefault(p => p.EntraId == id) is { } person
                ? new Visitor.Staff(person with { Granted = GrantedBy(claims) | Colleagues.StandingIn(organisation, person.Id, clock.GetUtcNow()) })
                : new Visitor.NotStaff();
    }

    // App roles, which Entra gives to people or to groups. What is about safety at home is by the directory alone.
    private static Roles GrantedBy(List<KeyValuePair<string, string>> claims) => claims
        .Where(c => c.Key is "roles" or RoleClaim)
        .Select(c => c.Value switch
        {
            "Coordinator" => Roles.Coordinator,
            "PrivacyOfficer" => Roles.PrivacyOfficer,
            _ => Roles.None,
        })
        .Aggregate(Roles.None, (all, role) => all | role);

    // Two values of one claim would let the reader choose; nobody gets to choose.
    private static string? Single(List<KeyValuePair<string, string>> claims, params ReadOnlySpan<string> names)
    {
        string? value = null;
        foreach (var (type, claim) in claims)
        {
            if (names.Contains(type))
            {
                if (value is not null && value != claim)
                {
                    return null;
                }

                value = claim;
            }
        }

        return value;
    }

    private static List<KeyValuePair<string, string>>? ClaimsOf(string header)
    {
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header, bytes, out var length))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes.AsMemory(0, length));
            return
            [
                .. json.RootElement.GetProperty("claims").EnumerateArray().Select(c => KeyValuePair.Create(
                    c.GetProperty("typ").GetString() ?? "", c.GetProperty("val").GetString() ?? "")),
            ];
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }
}
