using Azure.Core;
using Azure.Identity;
using Azure.Storage.Queues;
using Naober.LocalHost.App;

namespace Naober.LocalHost.Queues;

/// <summary>Queue clients by the name of a connection, found as the host finds them: a connection string, or an identity.</summary>
internal sealed class QueueConnections(Settings settings)
{
    // Text is taken as it is in the queue: encoded texts are copied to a poison queue unchanged, whatever they hold.
    private static readonly QueueClientOptions Options = new() { MessageEncoding = QueueMessageEncoding.None };

    /// <exception cref="SetupException">No setting gives this connection.</exception>
    public QueueServiceClient Get(string connection)
    {
        try
        {
            return Find($"AzureWebJobs{connection}") ?? Find(connection) ?? throw new SetupException(
                $"The connection '{connection}' is not set: give {connection} (a connection string) or {connection}__queueServiceUri.");
        }
        catch (FormatException e)
        {
            throw new SetupException($"The connection '{connection}' is not right: {e.Message}");
        }
    }

    private QueueServiceClient? Find(string name)
    {
        if (settings.Find(name) is { } connectionString)
        {
            return new QueueServiceClient(connectionString, Options);
        }

        var address = settings.Find($"{name}__queueServiceUri")
            ?? (settings.Find($"{name}__accountName") is { } account ? $"https://{account}.queue.core.windows.net" : null);
        return address is null ? null : new QueueServiceClient(new Uri(address), Credential(name), Options);
    }

    private TokenCredential Credential(string name) =>
        settings.Find($"{name}__credential") != "managedidentity" ? new DefaultAzureCredential()
        : settings.Find($"{name}__clientId") is { } client ? new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(client))
        : new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned);
}
