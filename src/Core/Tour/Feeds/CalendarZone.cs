using System.Globalization;
using System.Text;

namespace Naober.Core.Tour.Feeds;

/// <summary>
/// Writes the VTIMEZONE of a zone: by which hours its clock goes, from the zone's own rules. One yearly rule for summer and one for winter, since
/// Outlook understands no more than that; a zone that keeps no such rule has its changes written out year by year.
/// </summary>
internal static class CalendarZone
{
    private const string Local = "yyyyMMdd'T'HHmmss";

    // As many years as a rule must hold to be one.
    private const int Years = 7;

    /// <param name="year">The year of the first event. The year before it is told as well: in January its winter still lasts.</param>
    public static void AppendZone(this StringBuilder file, TimeZoneInfo zone, int year)
    {
        var years = Enumerable.Range(year - 1, Years).Select(y => ZoneChange.InYear(y, zone).ToList()).ToList();
        var first = years[0];
        file.AppendContentLine("BEGIN:VTIMEZONE");
        file.AppendContentLine($"TZID:{zone.Id}");
        if (years.TrueForAll(y => y.Count == 0))
        {
            var offset = zone.GetUtcOffset(new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero));
            AppendObservance(file, "STANDARD", new DateTime(1970, 1, 1), offset, offset, rule: null);
        }
        else if (years.TrueForAll(y => y.Count == first.Count) && first.Select((_, i) => RuleOf([.. years.Select(y => y[i])])).ToList() is var rules && !rules.Contains(null))
        {
            foreach (var (change, rule) in first.Zip(rules))
            {
                AppendObservance(file, change, rule);
            }
        }
        else
        {
            foreach (var change in years.SelectMany(y => y))
            {
                AppendObservance(file, change, rule: null);
            }
        }

        file.AppendContentLine("END:VTIMEZONE");
    }

    private static void AppendObservance(StringBuilder file, ZoneChange change, string? rule) =>
        AppendObservance(file, change.After > change.Before ? "DAYLIGHT" : "STANDARD", change.Onset, change.Before, change.After, rule);

    private static void AppendObservance(StringBuilder file, string kind, DateTime onset, TimeSpan before, TimeSpan after, string? rule)
    {
        file.AppendContentLine($"BEGIN:{kind}");
        file.AppendContentLine($"DTSTART:{onset.ToString(Local, CultureInfo.InvariantCulture)}");
        if (rule is not null)
        {
            file.AppendContentLine($"RRULE:{rule}");
        }

        file.AppendContentLine($"TZOFFSETFROM:{Offset(before)}");
        file.AppendContentLine($"TZOFFSETTO:{Offset(after)}");
        file.AppendContentLine($"END:{kind}");
    }

    /// <summary>Such as "the last Sunday of March"; null when the same change of every year has no such rule.</summary>
    private static string? RuleOf(IReadOnlyList<ZoneChange> everyYear)
    {
        var first = everyYear[0];
        if (everyYear.Any(c => c.Onset.Month != first.Onset.Month
            || c.Onset.DayOfWeek != first.Onset.DayOfWeek
            || c.Onset.TimeOfDay != first.Onset.TimeOfDay
            || (c.Before, c.After) != (first.Before, first.After)))
        {
            return null;
        }

        var week = everyYear.All(c => c.Onset.AddDays(7).Month != c.Onset.Month) ? -1 : WeekOf(first);
        return week == -1 || everyYear.All(c => WeekOf(c) == week)
            ? string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Onset.Month};BYDAY={week}{first.Onset.DayOfWeek.ToString()[..2].ToUpperInvariant()}")
            : null;
    }

    private static int WeekOf(ZoneChange change) => ((change.Onset.Day - 1) / 7) + 1;

    private static string Offset(TimeSpan offset) =>
        $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset.Duration().ToString("hhmm", CultureInfo.InvariantCulture)}";
}
