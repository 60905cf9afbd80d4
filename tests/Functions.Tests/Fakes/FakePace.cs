using Naober.Core.Routing;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakePace : IPace
{
    private readonly Lock _lock = new();
    private Pace _pace = Pace.Idle;

    public Task<Turn> TakeAsync(DateTimeOffset now, CancellationToken ct)
    {
        lock (_lock)
        {
            (_pace, var turn) = _pace.Take(now);
            return Task.FromResult(turn);
        }
    }

    public Task HoldAsync(DateTimeOffset until, CancellationToken ct)
    {
        lock (_lock)
        {
            _pace = _pace.HoldUntil(until);
            return Task.CompletedTask;
        }
    }
}
