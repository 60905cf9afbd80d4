using System.Globalization;
using Naober.Core.Calendar;

namespace Naober.Core.Tests.Routing;

/// <summary>Moments as a table writes them: "ma 23-11 10:00" in Lochem, of 2026 unless a year follows the month.</summary>
internal static class DutchMoments
{
    private static readonly string[] Days = ["zo", "ma", "di", "wo", "do", "vr", "za"];

    /// <summary>The weekday is for the reader, and checked.</summary>
    public static DateTimeOffset At(string text)
    {
        var (day, time) = (Day(text[3..^6]), TimeOnly.ParseExact(text[^5..], "HH:mm", CultureInfo.InvariantCulture));
        Assert.Equal(text[..2], Days[(int)day.DayOfWeek]);
        return LocalTime.Instant(day, time, Lochem.Amsterdam);
    }

    /// <param name="text">Such as "03-12" or "27-04-2025".</param>
    public static DateOnly Day(string text) =>
        DateOnly.ParseExact(text.Length == 5 ? $"{text}-2026" : text, "dd-MM-yyyy", CultureInfo.InvariantCulture);
}
