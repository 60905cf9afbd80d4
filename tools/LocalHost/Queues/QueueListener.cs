using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Naober.LocalHost.App;
using Naober.LocalHost.Handler;

namespace Naober.LocalHost.Queues;

/// <summary>Polls the queue of one function, as the queue extension of the host does.</summary>
internal sealed partial class QueueListener(
    Function.Queue function, QueueClient queue, QueueOptions options, QueueDelivery delivery, ILogger logger)
{
    // After the handler is killed, what was in flight fails at once; more time than this to give it back is not needed.
    private static readonly TimeSpan LastCalls = TimeSpan.FromSeconds(3);

    // Touched by the polling loop alone.
    private readonly List<Task> _running = [];
    private int _inFlight;

    public string Function => function.Name;

    public string Queue => queue.Name;

    /// <summary>Messages received and neither deleted nor given back yet.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    /// <summary>Runs the function with a text that came through no queue.</summary>
    public Task<InvocationOutcome> RunByHandAsync(string text, CancellationToken ct) => delivery.RunByHandAsync(text, ct);

    /// <summary>Listens until <paramref name="ct"/>, and then waits a little for what is in flight. A disabled function is not listened for.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (function.Disabled)
        {
            await Task.Delay(Timeout.Infinite, ct);
        }

        var delay = new PollingDelay(options.MaxPollingInterval, Random.Shared.NextDouble);
        try
        {
            while (true)
            {
                while (InFlight > options.NewBatchThreshold)
                {
                    await Task.WhenAny(_running).WaitAsync(ct);
                    _running.RemoveAll(task => task.IsCompleted);
                }

                var found = await ReceiveAsync(ct);
                var pause = delay.Next(found);
                if (!found)
                {
                    await Task.Delay(pause, ct);
                }
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            await Task.WhenAny(Task.WhenAll(_running), Task.Delay(LastCalls, CancellationToken.None));
        }
    }

    private async Task<bool> ReceiveAsync(CancellationToken ct)
    {
        try
        {
            var messages = await queue.ReceiveMessagesAsync(options.BatchSize, options.Invisibility, ct);
            foreach (var message in messages.Value)
            {
                Interlocked.Increment(ref _inFlight);
                _running.Add(DeliverAsync(message, ct));
            }

            return messages.Value.Length > 0;
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await CreateAsync(ct);
        }
        catch (Exception e) when (IsStorageDown(e, ct))
        {
            Log.StorageDown(logger, queue.Name, e.Message);
        }

        return false;
    }

    private async Task CreateAsync(CancellationToken ct)
    {
        try
        {
            await queue.CreateIfNotExistsAsync(cancellationToken: ct);
            Log.Created(logger, queue.Name);
        }
        catch (Exception e) when (IsStorageDown(e, ct))
        {
            Log.StorageDown(logger, queue.Name, e.Message);
        }
    }

    private async Task DeliverAsync(QueueMessage message, CancellationToken ct)
    {
        try
        {
            await delivery.RunAsync(new ReceivedMessage(queue, message, options.Invisibility), ct);
        }
        catch (Exception e) when (IsStorageDown(e, CancellationToken.None))
        {
            Log.NotFinished(logger, message.MessageId, queue.Name, e.Message);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    // The client throws the second when it gave up after several tries, and the third when storage is silent.
    private static bool IsStorageDown(Exception e, CancellationToken ct) =>
        e is RequestFailedException or AggregateException || (e is OperationCanceledException && !ct.IsCancellationRequested);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Queue {Queue} did not exist and is made.")]
        public static partial void Created(ILogger logger, string queue);

        [LoggerMessage(2, LogLevel.Warning, "Queue {Queue} cannot be read: {Why}")]
        public static partial void StorageDown(ILogger logger, string queue, string why);

        [LoggerMessage(3, LogLevel.Warning, "Message {Id} of {Queue} was not deleted or given back and will be seen again: {Why}")]
        public static partial void NotFinished(ILogger logger, string id, string queue, string why);
    }
}
