using Azure;
using Azure.Data.Tables;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A row per village that has lines.</summary>
public sealed class TableVillageLines(NaoberTable table) : IVillageLines
{
    public Task<StoredLines?> FindAsync(VillageId village, CancellationToken ct) => ShortWait.RunAsync(
        async limit => await table.FindAsync(Keys.VillageLines(village), limit) is { } row ? new StoredLines(Read(row), row.ETag.ToString()) : null,
        ct);

    public Task<bool> SaveAsync(VillageLines lines, StoredLines? from, CancellationToken ct) => table.TrySubmitAsync(
        [
            from is null
                ? new(TableTransactionActionType.Add, Write(lines))
                : new(TableTransactionActionType.UpdateReplace, Write(lines), new ETag(from.Version)),
        ],
        ct);

    public async Task<bool> RemoveAsync(StoredLines lines, CancellationToken ct)
    {
        try
        {
            return await table.TrySubmitAsync([new(TableTransactionActionType.Delete, Write(lines.Lines), new ETag(lines.Version))], ct);
        }
        catch (TableTransactionFailedException fault) when (fault.Status == 404)
        {
            return false;
        }
    }

    private TableEntity Write(VillageLines lines) => new(table.Partition, Keys.VillageLines(lines.Village))
    {
        ["Village"] = lines.Village.Value,
        ["Heard"] = lines.Heard,
        ["Did"] = lines.Did,
        ["ApprovedAt"] = lines.ApprovedAt,
        ["ApprovedBy"] = lines.ApprovedBy.Value,
    };

    private static VillageLines Read(TableEntity row) => new(
        new VillageId(SignalRow.Required(row, "Village")),
        SignalRow.Required(row, "Heard"),
        SignalRow.Required(row, "Did"),
        row.GetDateTimeOffset("ApprovedAt")!.Value,
        new PersonId(SignalRow.Required(row, "ApprovedBy")));
}
