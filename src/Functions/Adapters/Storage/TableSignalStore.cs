using Azure;
using Azure.Data.Tables;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Signals in the table: a row for the signal with its sealed content, a row while it is open, a row per event.</summary>
public sealed class TableSignalStore(NaoberTable table) : ISignalStore
{
    public Task<bool> AddAsync(NewSignal signal, CancellationToken ct)
    {
        List<TableTransactionAction> actions = [.. RowsOf(signal)];
        if (TestSignals.IsListed(signal.Signal))
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, OpenRow(signal.Signal)));
        }

        return table.TrySubmitAsync([.. actions, .. ShopSignalOf(signal.Signal)], ct);
    }

    public Task<bool> AddPartAsync(NewSignal part, StoredSignal to, MoveDecision.Accepted move, CancellationToken ct) =>
        table.TrySubmitAsync([.. RowsOf(part), .. RowsOf(to, move)], ct);

    public async Task<StoredSignal?> FindAsync(SignalId id, CancellationToken ct) =>
        await table.FindAsync(Keys.Signal(id), ct) is { } row ? Stored(row) : null;

    public async Task<SealedDetails?> FindDetailsAsync(SignalId id, CancellationToken ct) =>
        await table.FindAsync(Keys.Details(id), ct) is { } row ? SignalRow.ReadDetails(row) : null;

    public Task<bool> MoveAsync(StoredSignal from, MoveDecision.Accepted move, ConversationChange? conversation, CancellationToken ct) =>
        table.TrySubmitAsync([.. RowsOf(from, move), .. RowsOf(conversation)], ct);

    public Task<bool> MoveWithNoteAsync(
        StoredSignal from, MoveDecision.Accepted move, SealedNote note, ConversationChange? conversation, CancellationToken ct) => table.TrySubmitAsync(
        [
            .. RowsOf(from, move),
            new(TableTransactionActionType.Add, SignalRow.WriteNote(table.Partition, move.Next.Id, note)),
            .. RowsOf(conversation),
        ],
        ct);

    public async Task<IReadOnlyList<SealedNote>> ListNotesAsync(SignalId signal, CancellationToken ct) =>
        [.. (await table.ListAsync(Keys.NotePrefix(signal), ct)).Select(SignalRow.ReadNote).OrderBy(n => n.At)];

    public async Task<IReadOnlyList<Signal>> ListOpenAsync(CancellationToken ct)
    {
        var rows = await table.ListAsync(Keys.OpenPrefix, ct);
        return [.. rows.Select(SignalRow.Read).OrderBy(s => s.ReceivedAt)];
    }

    public async Task<IReadOnlyList<Signal>> ListSinceAsync(DateTimeOffset since, CancellationToken ct) =>
        [.. (await table.QueryAsync(Keys.SignalsSince(table.Partition, since), ct)).Where(row => !TombstoneRow.Is(row)).Select(SignalRow.Read)];

    public async Task<IReadOnlyList<StoredSignal>> ListOfSenderAsync(SenderKey sender, CancellationToken ct) =>
        [.. (await table.QueryAsync(Keys.SignalsOf(table.Partition, sender), ct)).Select(Stored).OrderBy(s => s.Signal.ReceivedAt)];

    public Task AddViewAsync(SignalEvent view, CancellationToken ct) =>
        table.RunAsync(t => t.SubmitTransactionAsync(RowsOf(view, safeRoute: false), ct), ct);

    public async Task<IReadOnlyList<SignalEvent>> ListEventsAsync(SignalId id, CancellationToken ct)
    {
        var rows = await table.ListAsync(Keys.EventPrefix(id), ct);
        return
        [
            .. rows.Select(row => new SignalEvent(
                id,
                row.GetDateTimeOffset("At")!.Value,
                SignalRow.PersonOf(row, "By"),
                SignalRow.Required<EventKind>(row, "Kind"),
                SignalRow.PersonOf(row, "Other"),
                row.GetString("Why")) { Ground = row.GetString("Ground") is { } ground ? Enum.Parse<AccessGround>(ground) : null }),
        ];
    }

    public async Task<IReadOnlyList<ShopSignal>> ListOfShopAsync(ShopId shop, DateTimeOffset since, CancellationToken ct)
    {
        var rows = await table.QueryAsync(Keys.ShopSignalsSince(table.Partition, shop, since), ct);
        return [.. rows.Select(r => new ShopSignal(r.GetDateTimeOffset("ReceivedAt")!.Value, r.GetBoolean("PickedUp") == true)).Where(s => s.ReceivedAt >= since)];
    }

    private static StoredSignal Stored(TableEntity row) => TombstoneRow.Is(row)
        ? new StoredSignal(TombstoneRow.Read(row).AsSignal(), SealedContent.Gone, row.ETag.ToString())
        : new StoredSignal(SignalRow.Read(row), SignalRow.ReadContent(row), row.ETag.ToString());

    private IEnumerable<TableTransactionAction> RowsOf(NewSignal signal)
    {
        var id = signal.Signal.Id;
        yield return new(
            TableTransactionActionType.Add, SignalRow.WriteWithContent(table.Partition, Keys.Signal(id), signal.Signal, signal.Content));
        yield return new(
            TableTransactionActionType.UpsertReplace, EventRow(new SignalEvent(id, signal.Signal.ReceivedAt, By: null, EventKind.Received, Why: signal.Why)));
        if (signal.Details is { } details)
        {
            yield return new(TableTransactionActionType.Add, SignalRow.WriteDetails(table.Partition, id, details));
        }

        foreach (var row in RowsOf(signal.Conversation))
        {
            yield return row;
        }
    }

    private IEnumerable<TableTransactionAction> RowsOf(ConversationChange? change)
    {
        if (change is not null)
        {
            var row = ConversationRow.Write(table.Partition, change.Sender, change.Next);
            yield return change.Version is { } version
                ? new(TableTransactionActionType.UpdateReplace, row, new ETag(version))
                : new(TableTransactionActionType.Add, row);
        }
    }

    private IEnumerable<TableTransactionAction> RowsOf(StoredSignal from, MoveDecision.Accepted move)
    {
        var next = move.Next;
        yield return new(
            TableTransactionActionType.UpdateReplace,
            SignalRow.WriteWithContent(table.Partition, Keys.Signal(next.Id), next, next.Erased ? SealedContent.Gone : from.Content),
            new ETag(from.Version));
        foreach (var told in RowsOf(move.Event, next.SafeRoute || from.Signal.SafeRoute))
        {
            yield return told;
        }

        if (TestSignals.IsListed(next))
        {
            yield return new(TableTransactionActionType.UpsertReplace, OpenRow(next));
        }
        else if (TestSignals.IsListed(from.Signal))
        {
            yield return new(TableTransactionActionType.Delete, OpenRow(next), ETag.All);
        }

        foreach (var destroyed in from.Signal.Hiding.Except(next.Hiding))
        {
            yield return new(TableTransactionActionType.Delete, new TableEntity(table.Partition, Keys.Details(destroyed)), ETag.All);
        }

        foreach (var note in from.Signal.Notes.Except(next.Notes))
        {
            yield return new(TableTransactionActionType.Delete, new TableEntity(table.Partition, Keys.Note(next.Id, note)), ETag.All);
        }

        foreach (var part in next.Erased ? next.Parts : [])
        {
            yield return new(TableTransactionActionType.UpdateMerge, SignalRow.Erase(table.Partition, part), ETag.All);
        }

        if (move.Correction is { } correction)
        {
            yield return new(TableTransactionActionType.UpsertReplace, TableCorrections.Write(table.Partition, correction));
        }

        foreach (var counted in ShopSignalOf(next))
        {
            yield return counted;
        }
    }

    private TableEntity OpenRow(Signal signal) => SignalRow.Write(table.Partition, Keys.Open(signal.Id), signal);

    // For the signal's history, and for the access log what a person did.
    private IEnumerable<TableTransactionAction> RowsOf(SignalEvent e, bool safeRoute)
    {
        yield return new(TableTransactionActionType.UpsertReplace, EventRow(e));
        if (LogEntry.Of(e, safeRoute) is { } entry)
        {
            yield return new(TableTransactionActionType.UpsertReplace, LogRow.WriteLoose(table.Partition, entry));
        }
    }

    private TableEntity EventRow(SignalEvent e) => new(table.Partition, Keys.Event(e))
    {
        ["At"] = e.At,
        ["By"] = e.By?.Value,
        ["Kind"] = e.Kind.ToString(),
        ["Other"] = e.Other?.Value,
        ["Ground"] = e.Ground?.ToString(),
        ["Why"] = e.Why,
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
