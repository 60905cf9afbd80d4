using Naober.Core.Routing;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>The pace of Teams.</summary>
public sealed class TablePace(NaoberTable table) : IPace
{
    private readonly PaceRow _row = new(table, Keys.Pace, Pace.Interval);

    public Task<Slot> TakeAsync(DateTimeOffset now, CancellationToken ct) => _row.TakeAsync(now, ct);

    public Task HoldAsync(DateTimeOffset until, CancellationToken ct) => _row.HoldAsync(until, ct);
}
