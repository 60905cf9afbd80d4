using System.Collections.Concurrent;
using System.Text.Json;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>A message on a queue.</summary>
/// <param name="DequeueCount">How often it was delivered.</param>
internal sealed record QueuedMessage(int Id, string Queue, string Body, DateTimeOffset VisibleAt, int DequeueCount = 0);

internal sealed class FakeQueues(TestClock clock) : IQueues
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<int, QueuedMessage> _messages = [];
    private readonly ConcurrentQueue<(string Stop, int Sequence)> _orders = [];
    private int _ids;

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    /// <summary>Every order that was ever given to tell people of a stop.</summary>
    public IReadOnlyList<(string Stop, int Sequence)> Orders => [.. _orders];

    public IReadOnlyList<QueuedMessage> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _messages.Values];
            }
        }
    }

    public Task EnqueueAsync(SignalReceived message, CancellationToken ct) =>
        SendAsync(QueueNames.SignalReceived, JsonSerializer.Serialize(message, MessageJson.Default.SignalReceived), TimeSpan.Zero);

    public Task EnqueueAsync(Notify message, TimeSpan delay, CancellationToken ct) =>
        SendAsync(QueueNames.Notify, JsonSerializer.Serialize(message, MessageJson.Default.Notify), delay);

    public Task EnqueueAsync(TellSignaller message, TimeSpan delay, CancellationToken ct) =>
        SendAsync(QueueNames.TellSignaller, JsonSerializer.Serialize(message, MessageJson.Default.TellSignaller), delay);

    public Task EnqueueAsync(TourChanged message, TimeSpan delay, CancellationToken ct)
    {
        if (!Down && message.Attempt == 0)
        {
            _orders.Enqueue((message.Stop, message.Sequence));
        }

        return SendAsync(QueueNames.TourChange, JsonSerializer.Serialize(message, MessageJson.Default.TourChanged), delay);
    }

    public Task ReplayAsync(string queue, string body, CancellationToken ct) => SendAsync(queue, body, TimeSpan.Zero);

    /// <summary>As anybody with the storage account's keys could: any text on any queue.</summary>
    public void Put(string queue, string body, TimeSpan delay = default)
    {
        lock (_lock)
        {
            var id = ++_ids;
            _messages[id] = new QueuedMessage(id, queue, body, clock.Now + delay);
        }
    }

    /// <summary>The first message on a queue that may be seen now, or null.</summary>
    public QueuedMessage? Visible(string? queue = null) =>
        All.Where(m => queue is null || m.Queue == queue).FirstOrDefault(m => m.VisibleAt <= clock.Now);

    public void Change(QueuedMessage message)
    {
        lock (_lock)
        {
            _messages[message.Id] = message;
        }
    }

    public void Delete(QueuedMessage message)
    {
        lock (_lock)
        {
            _messages.Remove(message.Id);
        }
    }

    private Task SendAsync(string queue, string body, TimeSpan delay)
    {
        if (Down)
        {
            return Task.FromException(new StorageUnavailableException(new IOException("Storage is down.")));
        }

        Put(queue, body, delay);
        return Task.CompletedTask;
    }
}
