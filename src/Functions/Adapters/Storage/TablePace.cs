using Azure;
using Azure.Data.Tables;
using Naober.Core.Routing;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// The pace as one row, changed only from the version that was read: whoever is too late looks again and finds a later slot. Who finds that nobody
/// else came by in between need not read the row the next time: storage takes what they write only if it still is as they left it.
/// </summary>
public sealed class TablePace(NaoberTable table, PaceOptions options) : IPace
{
    private const string Next = "Next";
    private const string Line = "Line";

    // Somebody else got through each time, so the pace is kept; who has no luck for so long comes back later.
    private const int MostTries = 20;

    // A guess and no knowledge: null, or the row as this instance left it while it was alone.
    private volatile Row? _left;
    private volatile string? _lastVersion;

    /// <summary>False: nobody had ever been refused by Teams when the last slot was taken here.</summary>
    internal bool MayHaveUnreached => _left is not { AnyUnreached: false };

    public async Task<Slot> TakeAsync(DateTimeOffset now, CancellationToken ct)
    {
        if (options.Unlimited)
        {
            return new Slot(now, Reserved: true);
        }

        for (var tries = 0; tries < MostTries; tries++)
        {
            var row = _left ?? await ReadAsync(ct);
            var (then, slot) = row.Pace.Take(now);
            if (await TrySaveAsync(row, then, ct))
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
            var row = await ReadAsync(ct);
            if (row.Pace.HoldUntil(until) == row.Pace || await TrySaveAsync(row, row.Pace.HoldUntil(until), ct))
            {
                return;
            }
        }
    }

    /// <summary>What is to be written in one transaction with the row of somebody whom Teams refused, so that every instance looks from then on.</summary>
    internal TableTransactionAction RememberUnreached()
    {
        _left = null;
        return new(TableTransactionActionType.UpsertMerge, new TableEntity(table.Partition, Keys.Pace) { [nameof(Row.AnyUnreached)] = true });
    }

    private async Task<Row> ReadAsync(CancellationToken ct) => await table.FindAsync(Keys.Pace, ct) is { } row
        ? new Row(new Pace(MomentOf(row, Next), MomentOf(row, Line)), row.GetBoolean(nameof(Row.AnyUnreached)) == true, row.ETag.ToString())
        : new Row(Pace.Idle, AnyUnreached: false, Version: null);

    private static DateTimeOffset MomentOf(TableEntity row, string name) => new(row.GetInt64(name) ?? 0, TimeSpan.Zero);

    // Ticks, because storage knows no moment before 1601.
    private async Task<bool> TrySaveAsync(Row before, Pace pace, CancellationToken ct)
    {
        var row = new TableEntity(table.Partition, Keys.Pace)
        {
            [Next] = pace.Next.UtcTicks,
            [Line] = pace.Line.UtcTicks,
            [nameof(Row.AnyUnreached)] = before.AnyUnreached,
        };
        try
        {
            var saved = await table.RunAsync(
                t => before.Version is { } version ? t.UpdateEntityAsync(row, new ETag(version), TableUpdateMode.Replace, ct) : t.AddEntityAsync(row, ct), ct);
            var now = saved.Headers.ETag!.Value.ToString();
            _left = before.Version == _lastVersion ? before with { Pace = pace, Version = now } : null;
            _lastVersion = now;
            return true;
        }
        catch (RequestFailedException fault) when (fault.Status is 404 or 409 or 412)
        {
            _left = null;
            return false;
        }
    }

    private sealed record Row(Pace Pace, bool AnyUnreached, string? Version);
}
