using System.Globalization;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A stop as one line in a column.</summary>
internal static class StopText
{
    private const string DateFormat = "yyyy-MM-dd";
    private const string TimeFormat = "HH:mm";

    public static string Date(DateOnly date) => date.ToString(DateFormat, CultureInfo.InvariantCulture);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, DateFormat, CultureInfo.InvariantCulture);

    public static string Write(Stop stop) => string.Join(
        '\t',
        stop.Village,
        stop.Venue,
        stop.Van,
        Date(stop.Date),
        stop.Start.ToString(TimeFormat, CultureInfo.InvariantCulture),
        stop.End.ToString(TimeFormat, CultureInfo.InvariantCulture),
        stop.State,
        OneLine(stop.Reason));

    /// <exception cref="FormatException">The text is no stop.</exception>
    public static Stop Read(string text) => text.Split('\t') is [var village, var venue, var van, var date, var start, var end, var state, var reason]
        ? new Stop(
            new VillageId(village), venue, van, Date(date), Time(start), Time(end), Enum.Parse<StopState>(state), reason)
        : throw new FormatException("A column holds no stop.");

    public static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture);
}
