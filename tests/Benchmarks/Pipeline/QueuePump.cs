using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Naober.Benchmarks.Pipeline;

/// <summary>Takes messages as the Functions host does with our host.json: 16 at once, more when 8 are left, each deleted when it was handled.</summary>
internal sealed class QueuePump(QueueClient queue, Func<BinaryData, Task> handle)
{
    private const int Batch = 16;
    private const int Threshold = 8;

    private static readonly TimeSpan Hidden = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    public Task PrepareAsync() => queue.CreateIfNotExistsAsync();

    public async Task RunAsync(CancellationToken stop)
    {
        var running = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            if (running.Count <= Threshold)
            {
                QueueMessage[] messages = await queue.ReceiveMessagesAsync(Batch, Hidden, CancellationToken.None);
                running.AddRange(messages.Select(HandleAsync));
            }

            await Task.WhenAny(running.Append(Task.Delay(running.Count > Threshold ? Hidden : Pause, CancellationToken.None)));
            foreach (var ended in running.Where(t => t.IsCompleted).ToList())
            {
                await ended;
                running.Remove(ended);
            }
        }

        await Task.WhenAll(running);
    }

    private async Task HandleAsync(QueueMessage message)
    {
        await handle(message.Body);
        await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }
}
