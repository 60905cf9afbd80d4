using Naober.Core.Calendar;

namespace Naober.Core.Tour;

/// <summary>When the host of a visit is asked how it went: once when it is over, once more, and then the coordinator sees that it is missing. All moments are UTC.</summary>
public static class ReportTimes
{
    /// <summary>After so many days nobody remembers how many came, and nobody is asked any more.</summary>
    public const int DaysToAsk = 14;

    /// <summary>Whether the host may be asked: the visit stood to its end, nobody told yet, and it is not too long ago.</summary>
    public static bool IsOpen(PlannedStop stop, DateTimeOffset now, TimeZoneInfo zone) =>
        stop.Stands && stop.IsOver(now, zone) && LocalTime.Of(now, zone).Date < stop.Stop.Date.AddDays(DaysToAsk);

    /// <summary>Whether the host is to be asked again: from nine in the morning of the first working day after the day of the first time.</summary>
    /// <param name="asked">When the host was asked first, UTC.</param>
    public static bool IsReminderDue(PlannedStop stop, DateTimeOffset asked, DateTimeOffset now, OfficeHours hours) =>
        IsOpen(stop, now, hours.Zone) && now >= WorkingDayAfter(LocalTime.Of(asked, hours.Zone).Date, hours);

    /// <summary>Whether the coordinator must see that nobody told: from nine in the morning of the second working day after the visit.</summary>
    public static bool IsMissing(PlannedStop stop, DateTimeOffset now, OfficeHours hours) =>
        stop.Stands && stop.IsOver(now, hours.Zone) && now >= WorkingDayAfter(LocalTime.Of(WorkingDayAfter(stop.Stop.Date, hours), hours.Zone).Date, hours);

    private static DateTimeOffset WorkingDayAfter(DateOnly date, OfficeHours hours)
    {
        var day = date.AddDays(1);
        while (hours.PeriodsOn(day).Count == 0)
        {
            day = day.AddDays(1);
        }

        return LocalTime.Instant(day, NoticeTimes.Office, hours.Zone);
    }
}
