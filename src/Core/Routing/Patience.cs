namespace Naober.Core.Routing;

/// <summary>How long to wait before trying a vendor again, and when to try another way beside it.</summary>
public static class Patience
{
    /// <summary>After so many attempts, about five minutes, the next rung is told as well.</summary>
    public const int AttemptsBeforeNextRung = 5;

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>10 seconds, doubling to 5 minutes, and never sooner than the vendor asked for (up to a day).</summary>
    /// <param name="attempt">0 for the first failure.</param>
    public static TimeSpan Delay(int attempt, TimeSpan? retryAfter)
    {
        var own = TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Clamp(attempt, 0, 10)));
        var asked = retryAfter is { } wait && wait < TimeSpan.FromDays(1) ? wait : TimeSpan.Zero;
        return asked > own ? asked : own;
    }
}
