using Azure.Data.Tables;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A row per piece of housekeeping.</summary>
public sealed class TableStandings(NaoberTable table) : IStandings
{
    public Task SaveAsync(Standing standing, CancellationToken ct)
    {
        var row = new TableEntity(table.Partition, Keys.Standing(standing.Name))
        {
            ["Name"] = standing.Name,
            ["At"] = standing.At,
            ["Left"] = standing.Left,
            ["Detail"] = standing.Detail,
        };
        return table.RunAsync(t => t.UpsertEntityAsync(row, TableUpdateMode.Replace, ct), ct);
    }

    public async Task<IReadOnlyList<Standing>> ListAsync(CancellationToken ct) =>
    [
        .. (await table.ListAsync(Keys.StandingPrefix, ct)).Select(r => new Standing(
            SignalRow.Required(r, "Name"), r.GetDateTimeOffset("At")!.Value, r.GetInt32("Left") ?? 0, r.GetString("Detail"))),
    ];
}
