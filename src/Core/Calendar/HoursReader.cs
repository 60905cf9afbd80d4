using System.Globalization;

namespace Naober.Core.Calendar;

/// <summary>Reads the hours that an organisation wrote in its pack, such as "9.00-12.30, 13.00-17.00", and says in Dutch what is wrong.</summary>
public static class HoursReader
{
    private static readonly string[] Days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
    private static readonly string[] TimeFormats = ["H.mm", "H:mm"];

    /// <param name="hours">By Dutch weekday; "dicht" is allowed.</param>
    /// <param name="errors">Dutch sentences are added here.</param>
    public static IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenPeriod>> Week(IReadOnlyDictionary<string, string> hours, ICollection<string> errors)
    {
        ArgumentNullException.ThrowIfNull(hours);
        ArgumentNullException.ThrowIfNull(errors);
        var week = new Dictionary<DayOfWeek, IReadOnlyList<OpenPeriod>>();
        foreach (var (day, text) in hours)
        {
            if (!TryDay(day, out var index))
            {
                errors.Add($"'{day}' bij de openingstijden is geen dag. Schrijf bijvoorbeeld 'maandag'.");
            }
            else if (text is not "dicht")
            {
                week[index] = Periods(day, text, errors);
            }
        }

        if (week.Count == 0)
        {
            errors.Add("Er zijn geen openingstijden ('openingHours'). Schrijf bijvoorbeeld \"maandag\": \"9.00-17.00\".");
        }

        return week;
    }

    /// <param name="dates">Such as "2026-12-24".</param>
    /// <inheritdoc cref="Week"/>
    public static IReadOnlySet<DateOnly> ClosedDays(IEnumerable<string> dates, ICollection<string> errors)
    {
        ArgumentNullException.ThrowIfNull(dates);
        ArgumentNullException.ThrowIfNull(errors);
        var days = new HashSet<DateOnly>();
        foreach (var text in dates)
        {
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                days.Add(date);
            }
            else
            {
                errors.Add($"De gesloten dag '{text}' is geen datum. Schrijf bijvoorbeeld 2026-12-24.");
            }
        }

        return days;
    }

    /// <param name="choice">"nooit", "lustrum" or "elk jaar".</param>
    /// <inheritdoc cref="Week"/>
    public static LiberationDay LiberationDay(string? choice, ICollection<string> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        switch (choice)
        {
            case "nooit":
                return Calendar.LiberationDay.Never;
            case "lustrum":
                return Calendar.LiberationDay.EveryFiveYears;
            case "elk jaar":
                return Calendar.LiberationDay.EveryYear;
            default:
                errors.Add("Is 5 mei een vrije dag? Zet bij 'liberationDay': nooit, lustrum of elk jaar.");
                return default;
        }
    }

    /// <summary>A Dutch day of the week, in lower case.</summary>
    public static bool TryDay(string? text, out DayOfWeek day)
    {
        var index = Array.IndexOf(Days, text);
        day = (DayOfWeek)Math.Max(0, index);
        return index >= 0;
    }

    /// <summary>Periods in the order of the day, such as "9.00-12.30, 13.00-17.00".</summary>
    public static bool TryPeriods(string? text, out IReadOnlyList<OpenPeriod> periods)
    {
        var read = new List<OpenPeriod>();
        periods = read;
        foreach (var part in (text ?? "").Split(','))
        {
            if (part.Split('-') is not [var from, var until] || !TryTime(from, out var opens) || !TryTime(until, out var closes)
                || opens >= closes || (read.Count > 0 && read[^1].Until > opens))
            {
                periods = [];
                return false;
            }

            read.Add(new OpenPeriod(opens, closes));
        }

        return true;
    }

    private static IReadOnlyList<OpenPeriod> Periods(string day, string text, ICollection<string> errors)
    {
        if (!TryPeriods(text, out var periods))
        {
            errors.Add($"De openingstijden van {day} ('{text}') kloppen niet. Schrijf bijvoorbeeld 9.00-17.00 of 9.00-12.30, 13.00-17.00.");
        }

        return periods;
    }

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
