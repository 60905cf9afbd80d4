using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Naober.LocalHost.Queues;

/// <summary>Where messages go that failed too often. Made when it is first needed.</summary>
internal sealed class PoisonQueue
{
    private const string Suffix = "-poison";
    private const int LongestName = 63;

    private readonly QueueClient _queue;

    private PoisonQueue(QueueClient queue) => _queue = queue;

    public string Name => _queue.Name;

    /// <summary>The poison queue of a queue; null for a poison queue itself and where the name would be too long.</summary>
    public static PoisonQueue? Of(string queue, QueueServiceClient service) =>
        queue.EndsWith(Suffix, StringComparison.Ordinal) || queue.Length + Suffix.Length > LongestName
            ? null
            : new PoisonQueue(service.GetQueueClient(queue + Suffix));

    /// <summary>Adds a copy: same text, new id, and the default time to live of seven days, as the host does.</summary>
    public async Task AddAsync(string text, CancellationToken ct)
    {
        try
        {
            await _queue.SendMessageAsync(text, ct);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await _queue.CreateIfNotExistsAsync(cancellationToken: ct);
            await _queue.SendMessageAsync(text, ct);
        }
    }
}
