using Azure;
using Azure.Data.Tables;
using Naober.Core.Privacy;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>The access log in the table: loose rows by time, rows of the chain by number, and one row for its beginning and end.</summary>
public sealed class TableAccessLog(NaoberTable table) : IAccessLog
{
    // Each is added and its loose row taken away, and one row more is the head's; a transaction takes a hundred.
    public int Most => 49;

    public async Task<StoredHead> FindHeadAsync(CancellationToken ct) =>
        await table.FindAsync(Keys.LogHead, ct) is { } row ? new StoredHead(LogRow.ReadHead(row), row.ETag.ToString()) : new StoredHead(Head: null, Version: null);

    public async Task<IReadOnlyList<LooseEntry>> ListLooseAsync(CancellationToken ct) =>
        [.. (await table.ListAsync(Keys.LoosePrefix, ct)).Select(r => new LooseEntry(r.RowKey, LogRow.Read(r)))];

    public Task<bool> AppendAsync(StoredHead from, LogHead next, IReadOnlyList<SealedEntry> added, IReadOnlyList<LooseEntry> loose, CancellationToken ct) =>
        SubmitAsync(
            from,
            next,
            [
                .. added.Select(e => new TableTransactionAction(TableTransactionActionType.Add, LogRow.Write(table.Partition, e))),
                .. loose.Select(l => Delete(l.Row)),
            ],
            ct);

    public async Task<IReadOnlyList<SealedEntry>> ListAsync(CancellationToken ct) => [.. (await table.ListAsync(Keys.LogPrefix, ct)).Select(LogRow.ReadSealed)];

    public Task<bool> DropAsync(StoredHead from, LogHead next, IReadOnlyList<SealedEntry> dropped, CancellationToken ct) =>
        SubmitAsync(from, next, [.. dropped.Select(e => Delete(Keys.Log(e.Place)))], ct);

    private async Task<bool> SubmitAsync(StoredHead from, LogHead next, IEnumerable<TableTransactionAction> actions, CancellationToken ct)
    {
        var head = LogRow.WriteHead(table.Partition, next);
        try
        {
            return await table.TrySubmitAsync(
                [from.Version is { } version ? new(TableTransactionActionType.UpdateReplace, head, new ETag(version)) : new(TableTransactionActionType.Add, head), .. actions],
                ct);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    private TableTransactionAction Delete(string rowKey) => new(TableTransactionActionType.Delete, new TableEntity(table.Partition, rowKey), ETag.All);
}
