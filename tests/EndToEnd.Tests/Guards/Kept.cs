using System.Text;
using Azure;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace Naober.EndToEnd.Tests.Guards;

/// <summary>A place, and all that stands there.</summary>
internal sealed record Place(string Name, byte[] Bytes)
{
    public static Place Of(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}

/// <summary>What is kept, as whoever has the storage account reads it.</summary>
internal static class Kept
{
    /// <summary>A message as its sender wrote it.</summary>
    public static async Task PutAsync(this Stack stack, string queue, string text)
    {
        var client = new QueueClient(stack.Storage, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await client.CreateIfNotExistsAsync();
        await client.SendMessageAsync(text);
    }

    /// <summary>
    /// Whether nothing is on a queue, nor hidden. Looked at twice: what goes from a queue that was not looked at yet to one that was is missed once.
    /// </summary>
    public static async Task<bool> IsQuietAsync(this Stack stack) => await IsEmptyAsync(stack) && await IsEmptyAsync(stack);

    /// <summary>A visit that people know of becomes one to Almen, yesterday: nobody can turn the clock of all of Naober.</summary>
    public static async Task WasYesterdayAsync(this Stack stack, string visit)
    {
        var table = new TableClient(stack.Storage, "Naober");
        var row = await table.QueryAsync<TableEntity>($"RowKey eq 'stop-{visit}'").SingleAsync();
        var stop = row.GetString("Stop")!.Split('\t');
        (stop[0], stop[3]) = ("almen", $"{DateTime.UtcNow.AddDays(-1):yyyy-MM-dd}");
        await table.UpdateEntityAsync(
            new TableEntity(row.PartitionKey, row.RowKey) { ["Stop"] = string.Join('\t', stop), ["Date"] = stop[3] }, ETag.All, TableUpdateMode.Merge);
    }

    private static async Task<bool> IsEmptyAsync(Stack stack)
    {
        await foreach (var queue in QueuesOf(stack))
        {
            if (queue.Name != Marked.ControlQueue && (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount > 0)
            {
                return false;
            }
        }

        return true;
    }

    public static async IAsyncEnumerable<Place> QueuedAsync(Stack stack)
    {
        await foreach (var queue in QueuesOf(stack))
        {
            foreach (var message in (await queue.PeekMessagesAsync(32)).Value)
            {
                yield return new Place($"queue {queue.Name}", message.Body.ToArray());
            }
        }
    }

    public static async IAsyncEnumerable<Place> RowsAsync(Stack stack)
    {
        await foreach (var row in new TableClient(stack.Storage, "Naober").QueryAsync<TableEntity>())
        {
            foreach (var (name, value) in row)
            {
                yield return new Place($"row {row.RowKey} {name}", value as byte[] ?? Encoding.UTF8.GetBytes($"{value}"));
            }
        }
    }

    /// <summary>Every file of storage and of the host, once all has ended and is written.</summary>
    public static IEnumerable<Place> Files(string data) =>
        from file in Directory.EnumerateFiles(data, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(data, file)
        where !path.StartsWith("sandbox", StringComparison.Ordinal) // Twilio's and Microsoft's
        select new Place($"{(path.StartsWith("azurite/", StringComparison.Ordinal) ? "storage" : "file")} {path}", File.ReadAllBytes(file));

    private static async IAsyncEnumerable<QueueClient> QueuesOf(Stack stack)
    {
        var service = new QueueServiceClient(stack.Storage);
        await foreach (var queue in service.GetQueuesAsync())
        {
            yield return service.GetQueueClient(queue.Name);
        }
    }
}
