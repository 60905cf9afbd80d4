namespace Naober.Core.Tour;

/// <summary>Local times as minutes since midnight, to reckon with.</summary>
internal static class Clock
{
    public static int Minutes(TimeOnly time) => (time.Hour * 60) + time.Minute;

    public static TimeOnly Time(int minutes) => new(minutes / 60, minutes % 60);

    /// <summary>The Monday of the week of a date.</summary>
    public static DateOnly Monday(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
