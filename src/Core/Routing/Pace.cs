namespace Naober.Core.Routing;

/// <summary>
/// How fast Teams may be told: Graph takes 5 notifications a second of one app in one tenant. Every instance reserves its slots from the same
/// pace, so that together they stay under that.
/// </summary>
/// <param name="Next">The first slot that nobody has reserved.</param>
/// <param name="Line">The first moment that nobody who was sent away comes back at.</param>
public sealed record Pace(DateTimeOffset Next, DateTimeOffset Line)
{
    /// <summary>More than a fifth of a second: a request may get there a quarter of a second later than the next, and still there are 5 in a second at most.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>So long a wait may be sat out; for a longer one the message goes back on its queue.</summary>
    public static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(1);

    /// <summary>A Dutch mobile number sends one text a second; what comes faster waits with the vendor, where it cannot be called back.</summary>
    public static readonly TimeSpan TextInterval = TimeSpan.FromSeconds(1);

    public static Pace Idle { get; } = new(DateTimeOffset.MinValue, DateTimeOffset.MinValue);

    /// <summary>
    /// A slot for a notification, or when to come back. Only a slot that comes soon is reserved: one that somebody is late for would be lost,
    /// and a queue is often late. Those sent away come back one after another, not all at once.
    /// </summary>
    /// <param name="interval">Between two slots; null: that of Teams.</param>
    public (Pace Then, Slot Slot) Take(DateTimeOffset now, TimeSpan? interval = null)
    {
        var step = interval ?? Interval;
        var slot = Later(Next, now);
        if (slot - now <= ShortWait)
        {
            return (this with { Next = slot + step }, new Slot(slot, Reserved: true));
        }

        var back = Later(slot, Line);
        return (this with { Line = back + step }, new Slot(back, Reserved: false));
    }

    /// <summary>Nothing before that moment: Graph asked all of us to wait.</summary>
    public Pace HoldUntil(DateTimeOffset moment) => this with { Next = Later(Next, moment) };

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}

/// <summary>When somebody may notify.</summary>
/// <param name="At">UTC; now at the soonest.</param>
/// <param name="Reserved">Whether it may be done then; otherwise it is to be asked for again then.</param>
public readonly record struct Slot(DateTimeOffset At, bool Reserved);
