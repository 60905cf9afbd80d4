namespace Naober.Core.Calendar;

/// <summary>From nine in the evening until half past eight nobody gets a text, unless it answers theirs at once.</summary>
public static class QuietHours
{
    public static readonly TimeOnly From = new(21, 0);

    public static readonly TimeOnly Until = new(8, 30);

    /// <summary>When a text may go that was due now, UTC; the same moment outside the quiet hours.</summary>
    /// <param name="now">UTC.</param>
    /// <param name="zone">Of who gets it.</param>
    /// <param name="until">Another end of the night than half past eight, for what cannot wait so long.</param>
    public static DateTimeOffset After(DateTimeOffset now, TimeZoneInfo zone, TimeOnly? until = null)
    {
        var (date, time) = LocalTime.Of(now, zone);
        var end = until ?? Until;
        return time >= From ? LocalTime.Instant(date.AddDays(1), end, zone)
            : time < end ? LocalTime.Instant(date, end, zone)
            : now;
    }
}
