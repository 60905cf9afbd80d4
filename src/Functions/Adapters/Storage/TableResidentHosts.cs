using Azure;
using Azure.Data.Tables;
using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A row per visit that a resident hosts.</summary>
public sealed class TableResidentHosts(NaoberTable table) : IResidentHosts
{
    public async Task<bool> SaveAsync(PlannedStop stop, StoredStop from, ResidentHost? host, CancellationToken ct)
    {
        var there = await table.FindAsync(Keys.ResidentHost(stop.Id), ct);
        List<TableTransactionAction> actions =
            [new(TableTransactionActionType.UpdateReplace, TourRows.Write(table.Partition, stop), new ETag(from.Version))];
        if (host is not null)
        {
            actions.Add(new(TableTransactionActionType.UpsertReplace, Write(host)));
        }
        else if (there is not null)
        {
            actions.Add(new(TableTransactionActionType.Delete, there, ETag.All));
        }

        try
        {
            return await table.TrySubmitAsync([.. actions], ct);
        }
        catch (TableTransactionFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    public async Task<ResidentHost?> FindAsync(StopId visit, CancellationToken ct) =>
        await table.FindAsync(Keys.ResidentHost(visit), ct) is { } row ? Read(row) : null;

    public Task<IReadOnlyList<ResidentHost>> ListAsync(CancellationToken ct) => ShortWait.RunAsync<IReadOnlyList<ResidentHost>>(
        async limit => [.. (await table.ListAsync(Keys.ResidentHostPrefix, limit)).Select(Read)], ct);

    public Task RemoveAsync(StopId visit, CancellationToken ct) => table.DeleteAsync([Keys.ResidentHost(visit)], ct);

    private TableEntity Write(ResidentHost host)
    {
        var row = new TableEntity(table.Partition, Keys.ResidentHost(host.Visit))
        {
            ["Visit"] = host.Visit.Value,
            ["ConsentOn"] = StopText.Date(host.ConsentOn),
            ["Since"] = host.Since,
        };
        SignalRow.WriteContent(row, host.Content);
        return row;
    }

    private static ResidentHost Read(TableEntity row) => new(
        StopId.TryParse(row.GetString("Visit"), out var id) ? id : throw new FormatException($"The row '{row.RowKey}' names no visit."),
        StopText.Date(SignalRow.Required(row, "ConsentOn")),
        row.GetDateTimeOffset("Since")!.Value,
        SignalRow.ReadContent(row));
}
