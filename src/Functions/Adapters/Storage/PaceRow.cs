using Azure;
using Azure.Data.Tables;
using Naober.Core.Routing;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A pace as one row, changed only from the version that was read: whoever is too late looks again and finds a later slot.</summary>
internal sealed class PaceRow(NaoberTable table, string key, TimeSpan interval)
{
    private const string Next = "Next";
    private const string Line = "Line";

    // Somebody else got through each time, so the pace is kept; who has no luck for so long comes back later.
    private const int MostTries = 20;

    public async Task<Slot> TakeAsync(DateTimeOffset now, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var row = await table.FindAsync(key, ct);
            var (then, slot) = Read(row).Take(now, interval);
            if (await TrySaveAsync(then, row, ct))
            {
                return slot;
            }
        }

        return new Slot(now + (2 * Pace.ShortWait), Reserved: false);
    }

    public async Task HoldAsync(DateTimeOffset until, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var row = await table.FindAsync(key, ct);
            var pace = Read(row);
            if (pace.HoldUntil(until) == pace || await TrySaveAsync(pace.HoldUntil(until), row, ct))
            {
                return;
            }
        }
    }

    private static Pace Read(TableEntity? row) => row is null
        ? Pace.Idle
        : new Pace(MomentOf(row, Next), MomentOf(row, Line));

    private static DateTimeOffset MomentOf(TableEntity row, string name) => new(row.GetInt64(name)!.Value, TimeSpan.Zero);

    // Ticks, because storage knows no moment before 1601.
    private async Task<bool> TrySaveAsync(Pace pace, TableEntity? from, CancellationToken ct)
    {
        var row = new TableEntity(table.Partition, key) { [Next] = pace.Next.UtcTicks, [Line] = pace.Line.UtcTicks };
        try
        {
            await table.RunAsync(
                t => from is null ? t.AddEntityAsync(row, ct) : t.UpdateEntityAsync(row, from.ETag, TableUpdateMode.Replace, ct), ct);
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 409 or 412)
        {
            return false;
        }
    }
}
