using Naober.Core.Calendar;

namespace Naober.Core.Tour;

/// <summary>When people who asked for it hear of a visit. All moments are UTC.</summary>
public static class NoticeTimes
{
    /// <summary>The evening before, local time: early enough to plan for, late enough to remember.</summary>
    public static readonly TimeOnly Evening = new(17, 0);

    /// <summary>From this hour of the day before the host is told, local time.</summary>
    public static readonly TimeOnly Office = new(9, 0);

    /// <summary>From this hour a notice of a visit in the morning may go.</summary>
    public static readonly TimeOnly Early = new(7, 0);

    /// <summary>A visit that begins before this hour is one in the morning.</summary>
    public static readonly TimeOnly Morning = new(11, 30);

    /// <summary>Whether the reminder of a visit is due: from the evening before until it begins.</summary>
    public static bool IsReminderDue(PlannedStop stop, DateTimeOffset now, TimeZoneInfo zone) => IsDue(stop, Evening, now, zone);

    /// <summary>Whether the host is to be told: from the morning before until it begins.</summary>
    public static bool IsHostDue(PlannedStop stop, DateTimeOffset now, TimeZoneInfo zone) => IsDue(stop, Office, now, zone);

    /// <summary>Whether it is still of use to tell of the last change: nobody is told of what would be over.</summary>
    public static bool IsChangeOfUse(PlannedStop stop, DateTimeOffset now, TimeZoneInfo zone) => stop.Stop.State switch
    {
        StopState.Moved => !stop.IsOver(now, zone) || (stop.Before is { } before && LocalTime.Instant(before.Date, before.End, zone) > now),
        StopState.Cancelled => !stop.IsOver(now, zone),
        _ => false,
    };

    /// <summary>When a text about a visit may go that was due now: not in the quiet hours, which end sooner for a visit that morning.</summary>
    public static DateTimeOffset MayGo(PlannedStop stop, DateTimeOffset now, TimeZoneInfo zone)
    {
        var early = QuietHours.After(now, zone, Early);
        var morning = LocalTime.Of(early, zone).Date;
        return IsInMorning(stop.Stop, morning) || (stop.Before is { } before && IsInMorning(before, morning)) ? early : QuietHours.After(now, zone);
    }

    private static bool IsDue(PlannedStop stop, TimeOnly from, DateTimeOffset now, TimeZoneInfo zone) =>
        stop.Stands && now >= LocalTime.Instant(stop.Stop.Date.AddDays(-1), from, zone) && now < stop.StartsAt(zone);

    private static bool IsInMorning(Stop stop, DateOnly day) => stop.Date == day && stop.Start < Morning;
}
