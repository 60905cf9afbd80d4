using Naober.Core.Calendar;
using Naober.Core.Signals;

namespace Naober.Core.Privacy;

/// <summary>What has been kept long enough of a signal.</summary>
public enum Expiry
{
    Nothing,

    /// <summary>What was written, also by colleagues, and the number.</summary>
    Text,

    /// <summary>All there is. What stays is a count, and the id for as long as the message could come in again.</summary>
    Everything,
}

/// <summary>What goes when. A term is over at the start of its last local day, so the night before that day takes it away.</summary>
public static class ExpiryTable
{
    /// <summary>What goes of a signal and of the messages that belong to it: they go together.</summary>
    /// <param name="today">In that zone.</param>
    public static Expiry Of(Signal signal, Retention terms, DateOnly today, TimeZoneInfo zone)
    {
        var received = LocalTime.Of(signal.ReceivedAt, zone).Date;
        var closed = LocalTime.Of(signal.ClosedAt ?? signal.ReceivedAt, zone).Date;
        return signal switch
        {
            { Destroyed: true } => Expiry.Nothing,
            _ when today >= received.AddMonths(terms.SignalMonths) => Expiry.Everything,
            { Erased: true } or { Restricted: true } => Expiry.Nothing, // who asked for the block may need it
            _ when today >= received.AddMonths(terms.TextMonths) => Expiry.Text,
            { State: SignalState.Closed } when today >= closed.AddDays(terms.TextDaysAfterClosing) => Expiry.Text,
            _ => Expiry.Nothing,
        };
    }

    /// <summary>What goes of a message that belongs to a signal: nothing by itself, and everything when its signal is gone.</summary>
    /// <param name="whole">Null: it is not there.</param>
    public static Expiry OfPart(Signal? whole) => whole is { Destroyed: false } ? Expiry.Nothing : Expiry.Everything;

    /// <summary>A signal without what was written and the number, because they were kept long enough. Who has it keeps it.</summary>
    /// <param name="now">UTC.</param>
    public static MoveDecision.Accepted Forget(Signal signal, DateTimeOffset now) =>
        (signal with { Erased = true, Hiding = [], Notes = [] }).Made(MoveKind.Expired, EventKind.Expired, by: null, now);

    /// <summary>Whether a later message may join a signal: not when its text would be kept too short a time for anybody to see to it.</summary>
    /// <param name="at">When the message reached us, UTC.</param>
    public static bool TakesMore(Signal signal, Retention terms, DateTimeOffset at) =>
        at < signal.ReceivedAt.AddMonths(terms.TextMonths).AddDays(-terms.TextDaysAfterClosing);

    /// <summary>Whether the text of what is still open goes within two weeks: then somebody must look at it now.</summary>
    /// <param name="now">UTC.</param>
    public static bool IsAlmostUnread(Signal signal, Retention terms, DateTimeOffset now) =>
        signal is { Erased: false, Restricted: false, Waits: true } && now >= signal.ReceivedAt.AddMonths(terms.TextMonths).AddDays(-14);
}
