namespace Naober.Core.Calendar;

/// <summary>When somebody of the organisation is there: hours per weekday, but not on public holidays or on closed days of its own.</summary>
/// <param name="week">In the order of the day, not overlapping; a weekday that is not there is closed. At least one weekday has hours.</param>
/// <param name="closed">Days on which the organisation is closed besides the public holidays.</param>
/// <param name="zone">Of the organisation: the hours are in its local time.</param>
public sealed class OfficeHours(
    IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenPeriod>> week, PublicHolidays holidays, IReadOnlySet<DateOnly> closed, TimeZoneInfo zone)
{
    public TimeZoneInfo Zone => zone;

    /// <summary>Other hours with the same days off, such as those of one person.</summary>
    /// <param name="other">As <c>week</c>.</param>
    public OfficeHours With(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenPeriod>> other) => new(other, holidays, closed, zone);

    public bool IsOpen(DateTimeOffset now)
    {
        var (date, time) = LocalTime.Of(now, zone);
        return PeriodsOn(date).Any(p => p.Contains(time));
    }

    /// <summary>The first moment after now at which the office opens; while it is open, that is the time after this.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset now)
    {
        for (var date = LocalTime.Of(now, zone).Date; ; date = date.AddDays(1))
        {
            foreach (var period in PeriodsOn(date))
            {
                var opening = LocalTime.Instant(date, period.From, zone);
                if (opening > now)
                {
                    return opening;
                }
            }
        }
    }

    /// <summary>None on a day that the office is closed.</summary>
    public IReadOnlyList<OpenPeriod> PeriodsOn(DateOnly date) =>
        week.TryGetValue(date.DayOfWeek, out var periods) && !closed.Contains(date) && !holidays.Contains(date) ? periods : [];
}
