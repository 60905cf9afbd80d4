using Azure;
using Azure.Data.Tables;
using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// The tour in the table. Every change to the plan replaces the row of the draft, so of two at once storage refuses the second, whichever stops
/// they touch.
/// </summary>
public sealed class TableTourStops(NaoberTable table) : ITourStops
{
    public Task<IReadOnlyList<StoredStop>> ListAsync(DateOnly from, CancellationToken ct) => ShortWait.RunAsync<IReadOnlyList<StoredStop>>(
        async limit =>
        {
            var rows = await table.QueryAsync(Keys.StopsFrom(table.Partition, StopText.Date(from)), limit);
            return [.. rows.Select(Read).OrderBy(s => s.Stop.Stop.Date).ThenBy(s => s.Stop.Stop.Start).ThenBy(s => s.Stop.Id.Value, StringComparer.Ordinal)];
        },
        ct);

    public async Task<StoredStop?> FindAsync(StopId id, CancellationToken ct) =>
        await table.FindAsync(Keys.Stop(id), ct) is { } row ? Read(row) : null;

    public Task<bool> SaveAsync(PlannedStop stop, StoredStop from, CancellationToken ct) =>
        table.TrySubmitAsync([Row(TourRows.Write(table.Partition, stop), from.Version)], ct);

    public async Task<StoredDraft> GetDraftAsync(CancellationToken ct) =>
        await table.FindAsync(Keys.TourDraft, ct) is { } row
            ? new StoredDraft(TourRows.ReadDraft(row), row.ETag.ToString())
            : new StoredDraft(TourDraft.Empty, null);

    public Task<bool> ChangeAsync(TourDraft draft, StoredDraft from, IReadOnlyList<StopChange> stops, CancellationToken ct) => table.TrySubmitAsync(
        [
            Row(TourRows.Write(table.Partition, draft), from.Version),
            .. stops.Select(s => Row(TourRows.Write(table.Partition, s.Stop), s.From?.Version)),
        ],
        ct);

    private static StoredStop Read(TableEntity row) => new(TourRows.ReadStop(row), row.ETag.ToString());

    private static TableTransactionAction Row(TableEntity row, string? version) => version is null
        ? new(TableTransactionActionType.Add, row)
        : new(TableTransactionActionType.UpdateReplace, row, new ETag(version));
}
