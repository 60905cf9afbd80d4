using System.Net.Http.Headers;
using System.Text;
using Azure.Data.Tables;
using Azure.Storage.Queues;

namespace Naober.Benchmarks.Pipeline;

/// <summary>
/// The same calls made bare: as many rows of the same size in one transaction, a message of the same length, and so on, and nothing decided. One
/// signal of Naober's own is the example.
/// </summary>
internal sealed class BareSide : ISide
{
    private readonly TableClient _table;
    private readonly QueueClient _received;
    private readonly QueueClient _notify;
    private readonly IReadOnlyList<TableEntity> _rows;
    private readonly TableEntity _claim;
    private readonly string _example;
    private readonly int _notifyLength;
    private readonly Func<Task> _tell;
    private int _left;
    private TaskCompletionSource _done = new();

    /// <param name="rows">What Naober wrote for the example.</param>
    /// <param name="example">The id of that signal.</param>
    /// <param name="notifyLength">Of the message that orders its telling.</param>
    /// <param name="tell">Asks Graph, or does nothing.</param>
    public BareSide(string storage, string name, IReadOnlyList<TableEntity> rows, string example, int notifyLength, Func<Task> tell)
    {
        _table = new TableClient(storage, "Bare");
        _received = Queue($"{name}-received");
        _notify = Queue($"{name}-notify");
        _claim = rows.Single(r => r.RowKey.StartsWith("claim-", StringComparison.Ordinal));
        _rows = [.. rows.Where(r => r != _claim)];
        (_example, _notifyLength, _tell) = (example, notifyLength, tell);
        Pumps = [new QueuePump(_received, RecordAsync), new QueuePump(_notify, NotifyAsync)];

        QueueClient Queue(string queue) => new(storage, queue, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
    }

    /// <summary>The calls to storage for one signal, without the host's own.</summary>
    public const int CallsPerSignal = 6;

    public IReadOnlyList<QueuePump> Pumps { get; }

    public async Task PrepareAsync()
    {
        await _table.CreateIfNotExistsAsync();
        await _received.CreateIfNotExistsAsync();
        await _notify.CreateIfNotExistsAsync();
    }

    public async Task<Task> PutAsync(int first, int count)
    {
        (_left, _done) = (count, new TaskCompletionSource());
        for (var i = 0; i < count; i++)
        {
            await _received.SendMessageAsync(Guid.NewGuid().ToString("N").PadRight(1100), TimeSpan.Zero, TimeSpan.FromSeconds(-1));
        }

        return _done.Task;
    }

    private async Task RecordAsync(BinaryData message)
    {
        var id = message.ToString()[..32];
        await _table.SubmitTransactionAsync(_rows.Select(r => new TableTransactionAction(TableTransactionActionType.Add, Copy(r, id))));
        await _notify.SendMessageAsync(id.PadRight(_notifyLength), TimeSpan.Zero, TimeSpan.FromSeconds(-1));
    }

    private async Task NotifyAsync(BinaryData message)
    {
        var id = message.ToString()[..32];
        await _table.GetEntityIfExistsAsync<TableEntity>("bare", $"signal-{id}");
        var claim = Copy(_claim, id);
        var added = await _table.AddEntityAsync(claim);
        await _tell();
        await _table.UpdateEntityAsync(claim, added.Headers.ETag!.Value, TableUpdateMode.Replace);
        await _table.GetEntityIfExistsAsync<TableEntity>("bare", "unreached-anna");
        if (Interlocked.Decrement(ref _left) == 0)
        {
            _done.SetResult();
        }
    }

    /// <summary>The request that Naober made, made again.</summary>
    public static Func<Task> Telling(HttpClient http, Uri address, AuthenticationHeaderValue token, string body) => async () =>
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token;
        using var response = await http.SendAsync(request);
        response.EnsureSuccessStatusCode();
    };

    private TableEntity Copy(TableEntity row, string id)
    {
        var key = row.RowKey.StartsWith("sender-", StringComparison.Ordinal) ? $"sender-{id}{id}" : row.RowKey.Replace(_example, id, StringComparison.Ordinal);
        var copy = new TableEntity("bare", key);
        foreach (var (name, value) in row.Where(c => c.Key is not ("PartitionKey" or "RowKey" or "Timestamp" or "odata.etag")))
        {
            copy[name] = value;
        }

        return copy;
    }
}
