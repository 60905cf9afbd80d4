namespace Naober.Core.Routing;

/// <summary>How long to wait before trying a vendor again, and when to try another way beside it.</summary>
public static class Patience
{
    /// <summary>After so long, or at once when the wait will be as long, the next rung is told as well.</summary>
    public static readonly TimeSpan UntilNextRung = TimeSpan.FromMinutes(5);

    /// <summary>An order goes out before what it is about is saved; so much later it seldom has to wait a second time.</summary>
    public static readonly TimeSpan UntilSaved = TimeSpan.FromSeconds(1);

    /// <summary>Longer than any request lives: what is not there so long after its order was never saved.</summary>
    public static readonly TimeSpan MayStillBeSaved = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan First = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>10 seconds, doubling to 5 minutes, and never sooner than the vendor asked for.</summary>
    /// <param name="attempt">0 for the first failure.</param>
    public static TimeSpan Delay(int attempt, TimeSpan? retryAfter)
    {
        var own = TimeSpan.FromTicks(Math.Min(Longest.Ticks, First.Ticks << Math.Clamp(attempt, 0, 10)));
        return Asked(retryAfter) is { } asked && asked > own ? asked : own;
    }

    /// <summary>What a vendor asked for as far as we believe it: less than a day. Null: nothing.</summary>
    public static TimeSpan? Asked(TimeSpan? retryAfter) => retryAfter is { } wait && wait > TimeSpan.Zero && wait < TimeSpan.FromDays(1) ? wait : null;

    /// <summary>Whether somebody who is still not told has waited, or is going to wait, too long for one way only.</summary>
    /// <param name="waited">Since the first attempt.</param>
    public static bool IsTooLong(TimeSpan waited, TimeSpan delay) => waited >= UntilNextRung || delay >= UntilNextRung;
}
