using Azure;
using Azure.Data.Tables;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Rows with a wrapped key, read by storage's own filter, so that nothing is read once all is sealed under the newest.</summary>
public sealed class TableSealedRows(NaoberTable table) : ISealedRows
{
    public async Task<IReadOnlyList<SealedRow>> ListAsync(string notUnder, CancellationToken ct) =>
    [
        .. await ListAsync(SealedKind.Content, Keys.SignalPrefix, notUnder, r => SignalRow.IdOf(r, "Signal"), ct),
        .. await ListAsync(SealedKind.Content, Keys.ReminderPrefix, notUnder, r => SignalRow.IdOf(r, "AskedIn"), ct),
        .. await ListAsync(SealedKind.Content, Keys.ResidentHostPrefix, notUnder, r => SignalRow.IdOf(r, "Visit"), ct),
        .. await ListAsync(SealedKind.Details, Keys.DetailsPrefix, notUnder, r => SignalRow.IdOf(r.RowKey[Keys.DetailsPrefix.Length..]), ct),
        .. await ListAsync(SealedKind.Note, Keys.AnyNotePrefix, notUnder, r => SignalRow.IdOf(r, "Note"), ct),
    ];

    public async Task<bool> SaveAsync(SealedRow row, WrappedKey key, CancellationToken ct)
    {
        var changed = new TableEntity(table.Partition, row.Row) { ["KeyId"] = key.KeyId, ["WrappedKey"] = key.Bytes };
        try
        {
            return await table.TrySubmitAsync([new(TableTransactionActionType.UpdateMerge, changed, new ETag(row.Version))], ct);
        }
        catch (RequestFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    private async Task<IEnumerable<SealedRow>> ListAsync(
        SealedKind kind, string prefix, string notUnder, Func<TableEntity, SignalId> idOf, CancellationToken ct) =>
        from row in await table.QueryAsync(Keys.SealedUnderOther(table.Partition, prefix, notUnder), ct)
        where row.ContainsKey("KeyId") // a reminder that ended has no number
        select new SealedRow(
            kind, idOf(row), row.RowKey, new WrappedKey(SignalRow.Required(row, "KeyId"), row.GetBinary("WrappedKey") ?? []), row.ETag.ToString());
}
