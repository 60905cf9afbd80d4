using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Privacy;

/// <summary>
/// What is counted of a signal that is gone: what it had in common with others, never what was its own. Of safety at home not the village, which few may know.
/// </summary>
/// <param name="Month">The first day of the local month in which it came in.</param>
/// <param name="Reason">Null: nobody ever closed it.</param>
public sealed record SignalCount(
    DateOnly Month, VillageId? Village, Theme Theme, Urgency Urgency, Channel Channel, bool SafeRoute, CloseReason? Reason, PickedUpWithin PickedUp)
{
    /// <summary>Null where there is nothing to count: our own tests, and messages that belong to another.</summary>
    /// <param name="events">What happened to it.</param>
    public static SignalCount? Of(Signal signal, IEnumerable<SignalEvent> events, TimeZoneInfo zone)
    {
        if (signal.PartOf is not null || TestSignals.Includes(signal))
        {
            return null;
        }

        var day = Calendar.LocalTime.Of(signal.ReceivedAt, zone).Date;
        var pickedUp = events.Where(e => e.Kind == EventKind.PickedUp).Select(e => (DateTimeOffset?)e.At).Min();
        return new SignalCount(
            new DateOnly(day.Year, day.Month, 1),
            signal.SafeRoute ? null : signal.Village,
            signal.Theme,
            signal.Urgency,
            signal.Channel,
            signal.SafeRoute,
            signal.CloseReason,
            WithinOf(pickedUp - signal.ReceivedAt));
    }

    private static PickedUpWithin WithinOf(TimeSpan? took) => took switch
    {
        null => PickedUpWithin.Never,
        { TotalHours: <= 1 } => PickedUpWithin.Hour,
        { TotalHours: <= 4 } => PickedUpWithin.FourHours,
        { TotalDays: <= 1 } => PickedUpWithin.Day,
        { TotalDays: <= 3 } => PickedUpWithin.ThreeDays,
        { TotalDays: <= 7 } => PickedUpWithin.Week,
        _ => PickedUpWithin.Longer,
    };
}

/// <summary>How long it took until somebody said: I have it. By the clock; of the organisation, never of a person.</summary>
public enum PickedUpWithin
{
    Hour,
    FourHours,
    Day,
    ThreeDays,
    Week,
    Longer,
    Never,
}
