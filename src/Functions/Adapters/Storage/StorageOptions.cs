using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// The setting <c>Storage</c>, in either of the forms that the Functions host understands: a connection string, or
/// <c>Storage__queueServiceUri</c> and <c>Storage__tableServiceUri</c> with <c>Storage__credential=managedidentity</c>.
/// </summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    public string? ConnectionString { get; init; }

    public Uri? QueueServiceUri { get; init; }

    public Uri? TableServiceUri { get; init; }

    /// <summary>The client id of a user-assigned identity; null for the app's own.</summary>
    public string? ClientId { get; init; }

    /// <exception cref="InvalidOperationException">Neither form is there.</exception>
    public static StorageOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var options = new StorageOptions
        {
            ConnectionString = section.Value,
            QueueServiceUri = UriOf(section["queueServiceUri"]),
            TableServiceUri = UriOf(section["tableServiceUri"]),
            ClientId = section["clientId"],
        };
        return options.ConnectionString is not null || options is { QueueServiceUri: not null, TableServiceUri: not null }
            ? options
            : throw new InvalidOperationException(
                "The setting 'Storage' is missing: a connection string, or Storage__queueServiceUri and Storage__tableServiceUri.");
    }

    /// <summary>Made only when storage is reached by identity, so that a connection string never loads Azure.Identity.</summary>
    public TokenCredential Credential() => new ManagedIdentityCredential(
        ClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned);

    private static Uri? UriOf(string? text) => text is null ? null : new Uri(text);
}
