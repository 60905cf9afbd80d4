using Azure.Data.Tables;
using Naober.Core.Routing;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>The pace of texts as one row, changed only from the version that was read: whoever is too late looks again and finds a later slot.</summary>
public sealed class TableTextPace(NaoberTable table) : ITextPace
{
    private const string Next = "Next";
    private const string Line = "Line";

    // Somebody else got through each time, so the pace is kept; who has no luck for so long comes back later.
    private const int MostTries = 20;

    public async Task<Slot> TakeAsync(DateTimeOffset now, CancellationToken ct)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var row = await table.FindAsync(Keys.TextPace, ct);
            var (then, slot) = Read(row).Take(now, Pace.TextInterval);
            var next = new TableEntity(table.Partition, Keys.TextPace) { [Next] = then.Next.UtcTicks, [Line] = then.Line.UtcTicks };
            TableTransactionAction save = row is null
                ? new(TableTransactionActionType.Add, next)
                : new(TableTransactionActionType.UpdateReplace, next, row.ETag);
            if (await table.TrySubmitAsync([save], ct))
            {
                return slot;
            }
        }

        return new Slot(now + (2 * Pace.ShortWait), Reserved: false);
    }

    // Ticks, because storage knows no moment before 1601.
    private static Pace Read(TableEntity? row) => row is null
        ? Pace.Idle
        : new Pace(new DateTimeOffset(row.GetInt64(Next)!.Value, TimeSpan.Zero), new DateTimeOffset(row.GetInt64(Line)!.Value, TimeSpan.Zero));
}
