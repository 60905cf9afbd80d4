namespace Naober.Functions.Tests.Fakes;

/// <summary>A clock that stands still until the test moves it. It starts on a Monday morning in November.</summary>
internal sealed class TestClock : TimeProvider
{
    private readonly Lock _lock = new();
    private DateTimeOffset _now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now => GetUtcNow();

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <summary>Whoever waits a moment finds that it has passed.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == Timeout.InfiniteTimeSpan)
        {
            return base.CreateTimer(callback, state, dueTime, period);
        }

        Advance(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }

    public void Advance(TimeSpan by) => MoveTo(Now + by);

    /// <summary>Never back: a moment that has passed changes nothing.</summary>
    public void MoveTo(DateTimeOffset moment)
    {
        lock (_lock)
        {
            _now = moment > _now ? moment : _now;
        }
    }
}
