using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;
using Naober.Functions.Settings;

namespace Naober.Functions.Adapters.Teams;

/// <summary>Microsoft Graph and our app in Teams.</summary>
/// <param name="TeamsAppId">The app's id in the organisation's Teams catalogue (docs/deploy.md), which is not the one in the manifest.</param>
/// <param name="BaseAddress">Graph with its version, or the Sandbox.</param>
/// <param name="TenantId">Of the app registration that <paramref name="ClientId"/> names.</param>
/// <param name="ClientId">
/// The app registration whose id stands in the Teams manifest; it trusts our managed identity. Null: the managed identity's own token.
/// </param>
/// <param name="IdentityClientId">The client id of a user-assigned identity; null for the app's own.</param>
/// <param name="MailFrom">The mailbox that mail to staff leaves from; null: there is no mail.</param>
public sealed record GraphOptions(
    string TeamsAppId, Uri BaseAddress, string? TenantId, string? ClientId, string? IdentityClientId, string? MailFrom)
{
    private static readonly string[] AssertionScopes = ["api://AzureADTokenExchange/.default"];

    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static GraphOptions From(IConfiguration configuration) => new(
        configuration.Required("Graph:TeamsAppId"),
        configuration.Address("Graph:BaseAddress", "https://graph.microsoft.com/v1.0"),
        configuration["Graph:TenantId"],
        configuration["Graph:ClientId"],
        configuration["Graph:IdentityClientId"],
        configuration["Graph:MailFrom"] is { Length: > 0 } mailbox ? mailbox : null);

    /// <summary>
    /// Teams wants the token of the app in its manifest, and a managed identity is another app; so the identity vouches for the app
    /// registration by a federated credential.
    /// </summary>
    public TokenCredential Credential()
    {
        var identity = new ManagedIdentityCredential(
            IdentityClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);
        return ClientId is null
            ? identity
            : new ClientAssertionCredential(
                TenantId,
                ClientId,
                async ct => (await identity.GetTokenAsync(new TokenRequestContext(AssertionScopes), ct)).Token);
    }
}
