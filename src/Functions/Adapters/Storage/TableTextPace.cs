using Naober.Core.Routing;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>The pace of texts that go to many.</summary>
public sealed class TableTextPace(NaoberTable table) : ITextPace
{
    private readonly PaceRow _row = new(table, Keys.TextPace, Pace.TextInterval);

    public Task<Slot> TakeAsync(DateTimeOffset now, CancellationToken ct) => _row.TakeAsync(now, ct);
}
