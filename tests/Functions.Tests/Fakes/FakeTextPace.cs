using Naober.Core.Routing;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeTextPace : ITextPace
{
    private readonly Lock _lock = new();
    private Pace _pace = Pace.Idle;

    public Task<Slot> TakeAsync(DateTimeOffset now, CancellationToken ct)
    {
        lock (_lock)
        {
            (_pace, var slot) = _pace.Take(now, Pace.TextInterval);
            return Task.FromResult(slot);
        }
    }
}
