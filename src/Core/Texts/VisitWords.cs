using Naober.Core.Tour;

namespace Naober.Core.Texts;

/// <summary>A visit of the meeting point in the words of a text message, without what would not fit.</summary>
internal static class VisitWords
{
    /// <summary>Dates and names are understood in either.</summary>
    public static string LanguageFor(string language) => language == TextBook.Dutch ? TextBook.Dutch : TextBook.English;

    /// <summary>Such as "op donderdag 3 december".</summary>
    public static string Day(DateOnly date, DayWords words) => $"{words.Days[(int)date.DayOfWeek]} {date.Day} {words.Months[date.Month - 1]}";

    /// <summary>Such as "op donderdag 3 december van 10.00 tot 12.00 uur".</summary>
    public static string DayAndTime(Stop stop, DayWords words) => DayAndTime(Day(stop.Date, words), words.Language, Hour(stop.Start), Hour(stop.End));

    /// <summary>The same with the place, whose name has its article.</summary>
    public static string Whole(Stop stop, string venue, DayWords words) => $"{DayAndTime(stop, words)} {(IsDutch(words) ? "bij" : "at")} {venue}";

    /// <summary>Such as "Daarna op donderdag 17 december".</summary>
    public static string Then(Stop stop, DayWords words) => $"{(IsDutch(words) ? "Daarna" : "Then")} {Day(stop.Date, words)}";

    /// <summary>Such as ", niet op donderdag 3 december om 10.00 uur".</summary>
    public static string Not(Stop before, DayWords words) => IsDutch(words)
        ? $", niet {Day(before.Date, words)} om {Hour(before.Start)} uur"
        : $", not {Day(before.Date, words)} at {Hour(before.Start)}";

    /// <summary>Such as "op donderdag 3 december in Almen".</summary>
    public static string In(Stop stop, string village, DayWords words) => $"{Day(stop.Date, words)} in {village}";

    public static string And(string one, string other, DayWords words) => $"{one} {(IsDutch(words) ? "en" : "and")} {other}";

    /// <summary>The longest of what is said at least.</summary>
    public static string Longest(string language, DayWords words) => DayAndTime(words.Longest, language, "10.30", "12.30");

    /// <summary>The name of the van as it stands in a sentence.</summary>
    /// <param name="name">With its Dutch article.</param>
    public static string Bus(string name, string language) => language == TextBook.Dutch
        ? name
        : $"the {(name.Split(' ', 2) is ["de" or "het", var bare] ? bare : name)}";

    private static string DayAndTime(string day, string language, string from, string until) =>
        language == TextBook.Dutch ? $"{day} van {from} tot {until} uur" : $"{day} from {from} to {until}";

    private static bool IsDutch(DayWords words) => words.Language == TextBook.Dutch;

    private static string Hour(TimeOnly time) => $"{time.Hour}.{time.Minute:00}";
}
