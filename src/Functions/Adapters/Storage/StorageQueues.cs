using System.Collections.Concurrent;
using System.Text.Json;
using Azure;
using Azure.Storage.Queues;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Azure Storage queues. A queue that does not exist yet is made on first use; on Azure, Bicep has made them all.</summary>
public sealed class StorageQueues(StorageOptions options, QueueClientOptions clientOptions) : IQueues
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    // The default of seven days would delete silently over Christmas.
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    private readonly ConcurrentDictionary<string, QueueClient> _clients = new();

    public Task EnqueueAsync(SignalReceived message, CancellationToken ct) =>
        SendAsync(QueueNames.SignalReceived, JsonSerializer.Serialize(message, MessageJson.Default.SignalReceived), TimeSpan.Zero, ct);

    public Task EnqueueAsync(Notify message, TimeSpan delay, CancellationToken ct) =>
        SendAsync(QueueNames.Notify, JsonSerializer.Serialize(message, MessageJson.Default.Notify), delay, ct);

    public Task EnqueueAsync(TellSignaller message, TimeSpan delay, CancellationToken ct) =>
        SendAsync(QueueNames.TellSignaller, JsonSerializer.Serialize(message, MessageJson.Default.TellSignaller), delay, ct);

    public Task EnqueueAsync(TourChanged message, TimeSpan delay, CancellationToken ct) =>
        SendAsync(QueueNames.TourChange, JsonSerializer.Serialize(message, MessageJson.Default.TourChanged), delay, ct);

    public Task ReplayAsync(string queue, string body, CancellationToken ct) => SendAsync(queue, body, TimeSpan.Zero, ct);

    private async Task SendAsync(string queue, string body, TimeSpan delay, CancellationToken ct)
    {
        var client = _clients.GetOrAdd(queue, Connect);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            await SendAsync(client, body, delay, limit.Token);
        }
        catch (Exception fault) when (!ct.IsCancellationRequested
            && fault is RequestFailedException or AggregateException or OperationCanceledException)
        {
            throw new StorageUnavailableException(fault);
        }
    }

    private static async Task SendAsync(QueueClient client, string body, TimeSpan delay, CancellationToken ct)
    {
        try
        {
            await client.SendMessageAsync(body, delay, Forever, ct);
        }
        catch (RequestFailedException fault) when (fault.ErrorCode == "QueueNotFound")
        {
            await client.CreateIfNotExistsAsync(cancellationToken: ct);
            await client.SendMessageAsync(body, delay, Forever, ct);
        }
    }

    private QueueClient Connect(string queue) => options.ConnectionString is { } connection
        ? new QueueClient(connection, queue, clientOptions)
        : new QueueClient(new Uri($"{options.QueueServiceUri!.AbsoluteUri.TrimEnd('/')}/{queue}"), options.Credential(), clientOptions);
}
