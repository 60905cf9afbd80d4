namespace Naober.LocalHost.Timers;

/// <summary>What is kept of a timer between two runs, in UTC. The envelope carries it as it is.</summary>
/// <param name="Last">The last run; <see cref="Never"/> before the first.</param>
internal sealed record TimerStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated)
{
    public static readonly DateTimeOffset Never = DateTimeOffset.MinValue;

    public static TimerStatus FirstOf(TimerSchedule schedule, DateTimeOffset now) => new(Never, schedule.After(now), now);

    /// <summary>The same status under this schedule, which may have changed since it was kept.</summary>
    public TimerStatus Under(TimerSchedule schedule) => this with { Next = schedule.After(LastUpdated) };
}
