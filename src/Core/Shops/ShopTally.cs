using System.Globalization;

namespace Naober.Core.Shops;

/// <summary>
/// What a shop reads of its signals in a period: counts in words, and of few people nothing that can be told apart (domain guide §4). Every signal
/// counts alike, also one about safety at home: leaving it out would show which one it was.
/// </summary>
/// <param name="Given">Such as "minder dan 5" or "12".</param>
/// <param name="PickedUp">The same, or "bijna allemaal": that one of them still waits is as much of one person as that there is one.</param>
public sealed record ShopTally(string Given, string PickedUp)
{
    private const int Few = 5;

    /// <summary>The days of the shorter period.</summary>
    public const int Days = 30;

    /// <summary>When the counting begins: the start of this year in that zone, or of the last 30 days where that is earlier.</summary>
    /// <param name="now">UTC.</param>
    public static DateTimeOffset Since(DateTimeOffset now, TimeZoneInfo zone)
    {
        var (year, days) = (StartOfYear(now, zone), now.AddDays(-Days));
        return year < days ? year : days;
    }

    /// <summary>Of this year, in that zone.</summary>
    public static ShopTally OfYear(IEnumerable<ShopSignal> signals, DateTimeOffset now, TimeZoneInfo zone) =>
        Of(signals.Where(s => s.ReceivedAt >= StartOfYear(now, zone)));

    /// <summary>Of the last 30 days.</summary>
    public static ShopTally OfDays(IEnumerable<ShopSignal> signals, DateTimeOffset now) => Of(signals.Where(s => s.ReceivedAt >= now.AddDays(-Days)));

    private static ShopTally Of(IEnumerable<ShopSignal> signals)
    {
        var counted = signals.ToList();
        var pickedUp = counted.Count(s => s.PickedUp);
        return new ShopTally(
            Words(counted.Count),
            pickedUp >= Few && counted.Count - pickedUp < Few ? "bijna allemaal" : Words(pickedUp));
    }

    private static string Words(int count) => count < Few ? $"minder dan {Few}" : count.ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset StartOfYear(DateTimeOffset now, TimeZoneInfo zone)
    {
        var start = new DateTime(TimeZoneInfo.ConvertTime(now, zone).Year, 1, 1);
        return new DateTimeOffset(start, zone.GetUtcOffset(start)).ToUniversalTime();
    }
}
