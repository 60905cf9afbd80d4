using Azure;
using Azure.Data.Tables;
using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// Takes away rows whose time is over. A signal's own row is the last by which the rest can be found, so it becomes a tombstone first and is marked as
/// cleared when the rest is gone.
/// </summary>
public sealed class TableRetention(NaoberTable table) : IRetention
{
    public async Task<KeptSignals> ListAsync(CancellationToken ct)
    {
        var rows = (await table.ListAsync(Keys.SignalPrefix, ct)).ToLookup(TombstoneRow.Is);
        return new KeptSignals(
            [.. rows[false].Select(r => new StoredSignal(SignalRow.Read(r), SignalRow.ReadContent(r), r.ETag.ToString()))],
            [.. rows[true].Select(TombstoneRow.Read)]);
    }

    public async Task<bool> BuryAsync(StoredSignal signal, SignalCount? counted, DateTimeOffset at, CancellationToken ct)
    {
        var buried = signal.Signal;
        List<TableTransactionAction> actions =
        [
            new(TableTransactionActionType.UpdateReplace, TombstoneRow.Write(table.Partition, new Tombstone(buried.Id, at, IsCleared: false, HadText: !buried.Erased)), new ETag(signal.Version)),
            .. TestSignals.IsListed(buried) ? [Delete(Keys.Open(buried.Id))] : (TableTransactionAction[])[],
        ];
        if (buried.Shop is { } shop && await table.FindAsync(Keys.ShopSignal(shop, buried.Id, buried.ReceivedAt), ct) is { } ofShop)
        {
            actions.Add(Delete(ofShop.RowKey));
        }

        if (counted is not null)
        {
            var there = await table.FindAsync(CountRow.Key(counted), ct);
            var raised = CountRow.Raise(table.Partition, counted, there);
            actions.Add(there is null
                ? new(TableTransactionActionType.Add, raised)
                : new(TableTransactionActionType.UpdateReplace, raised, there.ETag));
        }

        return await table.TrySubmitAsync([.. actions], ct);
    }

    public async Task ClearAsync(Tombstone tombstone, CancellationToken ct)
    {
        // One range at a time: storage reads the whole partition for an "or".
        string[] prefixes = [Keys.EventPrefix(tombstone.Id), Keys.ClaimPrefix(tombstone.Id), .. tombstone.HadText ? [Keys.NotePrefix(tombstone.Id)] : (string[])[]];
        List<string> rest = tombstone.HadText ? [Keys.Details(tombstone.Id)] : [];
        foreach (var prefix in prefixes)
        {
            rest.AddRange((await table.ListAsync(prefix, ct)).Select(r => r.RowKey));
        }

        await table.DeleteAsync(rest, ct);
        await table.TrySubmitAsync(
            [new(TableTransactionActionType.UpdateReplace, TombstoneRow.Write(table.Partition, tombstone with { IsCleared = true }), ETag.All)], ct);
    }

    public Task RemoveAsync(IReadOnlyList<Tombstone> tombstones, CancellationToken ct) =>
        table.DeleteAsync([.. tombstones.Select(t => Keys.Signal(t.Id))], ct);

    public async Task SweepAsync(DateTimeOffset before, DateTimeOffset now, CancellationToken ct)
    {
        string[] filters =
        [
            Keys.CorrectionsUntil(table.Partition, before), Keys.ClaimsUntil(table.Partition, before), Keys.RemindersEndedUntil(table.Partition, before),
            Keys.StoriesUntil(table.Partition, before), Keys.LimitsUntil(table.Partition, now),
        ];
        foreach (var filter in filters)
        {
            await table.DeleteAsync([.. (await table.QueryAsync(filter, ct)).Select(r => r.RowKey)], ct);
        }
    }

    public async Task<IReadOnlyList<CountedSignals>> ListCountsAsync(CancellationToken ct) => [.. (await table.ListAsync(Keys.CountPrefix, ct)).Select(CountRow.Read)];

    public async Task ForgetTourAsync(SenderKey sender, CancellationToken ct)
    {
        var asked = (await table.ListAsync(Keys.RemindersOf(sender), ct)).Select(r => r.RowKey);
        var told = (await table.ListAsync(Keys.AnyClaimPrefix, ct)).Select(r => r.RowKey).Where(k => k.EndsWith($"-{sender}", StringComparison.Ordinal));
        var answered = (await table.ListAsync(Keys.AnswerPrefix, ct)).Select(r => r.RowKey).Where(k => k.EndsWith($".{Keys.AnswerBy(sender)}", StringComparison.Ordinal));
        await table.DeleteAsync([.. asked, .. told, .. answered], ct);
    }

    public async Task<IReadOnlyList<KeptConversation>> ListConversationsAsync(CancellationToken ct) =>
    [
        .. (await table.ListAsync(Keys.SenderPrefix, ct)).Select(r => new KeptConversation(
            new SenderKey(r.RowKey[Keys.SenderPrefix.Length..]), new StoredConversation(ConversationRow.Read(r), r.ETag.ToString()))),
    ];

    public async Task<bool> SaveConversationAsync(KeptConversation from, Conversation? next, CancellationToken ct) => (next, from.Stored.Version) switch
    {
        (null, null) => true,
        (null, { } version) => await TryAsync(new(TableTransactionActionType.Delete, new TableEntity(table.Partition, Keys.Sender(from.Sender)), new ETag(version)), ct),
        (_, null) => await TryAsync(new(TableTransactionActionType.Add, ConversationRow.Write(table.Partition, from.Sender, next)), ct),
        (_, { } version) => await TryAsync(new(TableTransactionActionType.UpdateReplace, ConversationRow.Write(table.Partition, from.Sender, next), new ETag(version)), ct),
    };

    // What is gone meanwhile was changed by somebody as well.
    private async Task<bool> TryAsync(TableTransactionAction action, CancellationToken ct)
    {
        try
        {
            return await table.TrySubmitAsync([action], ct);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    private TableTransactionAction Delete(string rowKey) => new(TableTransactionActionType.Delete, new TableEntity(table.Partition, rowKey), ETag.All);
}
