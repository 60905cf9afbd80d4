namespace Naober.Core.Calendar;

/// <summary>Counting only while the office is open: not at night, in the weekend, on public holidays or on closed days.</summary>
public static class WorkingTime
{
    /// <summary>
    /// The moment, in UTC, at which the office has been open for so long. What begins while it is closed begins at the next opening; no time at
    /// all is the first moment from then on that it is open.
    /// </summary>
    public static DateTimeOffset After(this OfficeHours hours, DateTimeOffset from, TimeSpan time)
    {
        ArgumentNullException.ThrowIfNull(hours);
        var left = time;
        for (var date = LocalTime.Of(from, hours.Zone).Date; ; date = date.AddDays(1))
        {
            foreach (var period in hours.PeriodsOn(date))
            {
                var (opens, closes) = (LocalTime.Instant(date, period.From, hours.Zone), LocalTime.Instant(date, period.Until, hours.Zone));
                var begins = opens > from ? opens : from.ToUniversalTime();
                if (begins < closes && begins + left <= closes)
                {
                    return begins + left;
                }

                left -= begins < closes ? closes - begins : TimeSpan.Zero;
            }
        }
    }

    /// <summary>
    /// The same time of the day, so many days on which the office is open later, in UTC. What begins while it is closed begins at the next
    /// opening; where it is closed at that time of the day, the next opening after it.
    /// </summary>
    public static DateTimeOffset AfterDays(this OfficeHours hours, DateTimeOffset from, int days)
    {
        var (date, time) = LocalTime.Of(hours.After(from, TimeSpan.Zero), hours.Zone);
        for (var left = days; left > 0; left -= hours.PeriodsOn(date).Count > 0 ? 1 : 0)
        {
            date = date.AddDays(1);
        }

        return hours.After(LocalTime.Instant(date, time, hours.Zone), TimeSpan.Zero);
    }
}
