namespace Naober.LocalHost.SignIn;

/// <summary>Who is signed in, as a session keeps it.</summary>
/// <param name="Oid">The object id in Entra.</param>
/// <param name="Username">preferred_username: an address, so plain ASCII.</param>
/// <param name="Roles">App roles.</param>
internal sealed record Colleague(string Oid, string TenantId, string Name, string Username, IReadOnlyList<string> Roles);
