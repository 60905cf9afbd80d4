using Azure;
using Azure.Data.Tables;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Signals in the table: a row for the signal with its sealed content, a row while it is open, a row per event.</summary>
public sealed class TableSignalStore(NaoberTable table) : ISignalStore
{
    public Task<bool> AddAsync(Signal signal, SealedContent content, CancellationToken ct)
    {
        var row = SignalRow.WriteWithContent(table.Partition, Keys.Signal(signal.Id), signal, content);
        var received = new SignalEvent(signal.Id, signal.ReceivedAt, By: null, EventKind.Received);
        List<TableTransactionAction> actions =
        [
            new(TableTransactionActionType.Add, row),
            new(TableTransactionActionType.UpsertReplace, EventRow(received)),
        ];
        if (signal.State != SignalState.Closed)
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, OpenRow(signal)));
        }

        return table.TrySubmitAsync([.. actions, .. ShopSignalOf(signal)], ct);
    }

    public async Task<StoredSignal?> FindAsync(SignalId id, CancellationToken ct) =>
        await table.FindAsync(Keys.Signal(id), ct) is { } row
            ? new StoredSignal(SignalRow.Read(row), SignalRow.ReadContent(row), row.ETag.ToString())
            : null;

    public Task<bool> MoveAsync(StoredSignal from, MoveDecision.Accepted move, CancellationToken ct)
    {
        var next = move.Next;
        var row = SignalRow.WriteWithContent(table.Partition, Keys.Signal(next.Id), next, from.Content);
        var open = OpenRow(next);
        return table.TrySubmitAsync(
            [
                new(TableTransactionActionType.UpdateReplace, row, new ETag(from.Version)),
                new(TableTransactionActionType.UpsertReplace, EventRow(move.Event)),
                next.State == SignalState.Closed
                    ? new(TableTransactionActionType.Delete, open, ETag.All)
                    : new(TableTransactionActionType.UpsertReplace, open),
                .. ShopSignalOf(next),
            ],
            ct);
    }

    public async Task<IReadOnlyList<Signal>> ListOpenAsync(CancellationToken ct)
    {
        var rows = await table.ListAsync(Keys.OpenPrefix, ct);
        return [.. rows.Select(SignalRow.Read).OrderBy(s => s.ReceivedAt)];
    }

    public Task AddViewAsync(SignalEvent view, CancellationToken ct) =>
        table.RunAsync(t => t.UpsertEntityAsync(EventRow(view), TableUpdateMode.Replace, ct), ct);

    public async Task<IReadOnlyList<SignalEvent>> ListEventsAsync(SignalId id, CancellationToken ct)
    {
        var rows = await table.ListAsync(Keys.EventPrefix(id), ct);
        return
        [
            .. rows.Select(row => new SignalEvent(
                id,
                row.GetDateTimeOffset("At")!.Value,
                SignalRow.PersonOf(row, "By"),
                SignalRow.Required<EventKind>(row, "Kind"))),
        ];
    }

    public async Task<IReadOnlyList<ShopSignal>> ListOfShopAsync(ShopId shop, DateTimeOffset since, CancellationToken ct)
    {
        var rows = await table.QueryAsync(Keys.ShopSignalsSince(table.Partition, shop, since), ct);
        return [.. rows.Select(r => new ShopSignal(r.GetDateTimeOffset("ReceivedAt")!.Value, r.GetBoolean("PickedUp") == true)).Where(s => s.ReceivedAt >= since)];
    }

    private TableEntity OpenRow(Signal signal) => SignalRow.Write(table.Partition, Keys.Open(signal.Id), signal);

    private TableEntity EventRow(SignalEvent e) => new(table.Partition, Keys.Event(e))
    {
        ["At"] = e.At,
        ["By"] = e.By?.Value,
        ["Kind"] = e.Kind.ToString(),
    };

    // In the signal's own transaction, so that a shop's counts can never differ from its signals.
    private IEnumerable<TableTransactionAction> ShopSignalOf(Signal signal) => signal.Shop is { } shop
        ?
        [
            new(TableTransactionActionType.UpsertReplace, new TableEntity(table.Partition, Keys.ShopSignal(shop, signal.Id, signal.ReceivedAt))
            {
                ["ReceivedAt"] = signal.ReceivedAt,
                ["PickedUp"] = signal.Trail.Contains(MoveKind.PickedUp),
            }),
        ]
        : [];
}
