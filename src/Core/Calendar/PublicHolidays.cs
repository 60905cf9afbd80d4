using System.Collections.Concurrent;

namespace Naober.Core.Calendar;

/// <summary>The Dutch public holidays of any year on which people have a day off.</summary>
/// <param name="liberationDay">The choice of the organisation.</param>
public sealed class PublicHolidays(LiberationDay liberationDay)
{
    // Every reckoning in working time asks it of many days in a row.
    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, string>> _years = [];

    public bool Contains(DateOnly date) => NamesOf(date.Year).ContainsKey(date);

    /// <summary>In the order of the year. Good Friday is not among them: it is no general day off.</summary>
    public IReadOnlyList<DateOnly> Of(int year) => [.. NamesOf(year).Keys.Order()];

    /// <summary>The same days with their Dutch names. Of two that fall together it is one of both.</summary>
    public IReadOnlyDictionary<DateOnly, string> NamesOf(int year) => _years.GetOrAdd(year, Reckon);

    private Dictionary<DateOnly, string> Reckon(int year)
    {
        var easter = Easter(year);
        var days = new Dictionary<DateOnly, string>
        {
            [new DateOnly(year, 1, 1)] = "Nieuwjaarsdag",
            [easter] = "Eerste Paasdag",
            [easter.AddDays(1)] = "Tweede Paasdag",
            [KingsDay(year)] = "Koningsdag",
            [easter.AddDays(39)] = "Hemelvaartsdag",
            [easter.AddDays(49)] = "Eerste Pinksterdag",
            [easter.AddDays(50)] = "Tweede Pinksterdag",
            [new DateOnly(year, 12, 25)] = "Eerste Kerstdag",
            [new DateOnly(year, 12, 26)] = "Tweede Kerstdag",
        };
        if (liberationDay == LiberationDay.EveryYear || (liberationDay == LiberationDay.EveryFiveYears && year % 5 == 0))
        {
            days[new DateOnly(year, 5, 5)] = "Bevrijdingsdag";
        }

        return days;
    }

    /// <summary>27 April, and the day before when that is a Sunday.</summary>
    public static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>Easter Sunday, by the anonymous Gregorian algorithm (Nature, 20 April 1876).</summary>
    public static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moonShift = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonShift + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var correction = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * correction) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
