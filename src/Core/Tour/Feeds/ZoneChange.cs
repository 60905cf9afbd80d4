namespace Naober.Core.Tour.Feeds;

/// <summary>A moment at which the clock of a zone is put forward or back.</summary>
/// <param name="At">The moment, in UTC.</param>
internal sealed record ZoneChange(DateTimeOffset At, TimeSpan Before, TimeSpan After)
{
    /// <summary>What the clock on the wall says before anybody touches it.</summary>
    public DateTime Onset => (At + Before).UtcDateTime;

    public static IEnumerable<ZoneChange> InYear(int year, TimeZoneInfo zone)
    {
        var end = new DateTimeOffset(year + 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var day = end.AddYears(-1); day < end; day = day.AddDays(1))
        {
            var (before, after) = (zone.GetUtcOffset(day), zone.GetUtcOffset(day.AddDays(1)));
            if (before != after)
            {
                yield return new ZoneChange(Find(day, day.AddDays(1), before, zone), before, after);
            }
        }
    }

    // To the minute, as laws have it.
    private static DateTimeOffset Find(DateTimeOffset from, DateTimeOffset until, TimeSpan before, TimeZoneInfo zone)
    {
        var (low, high) = (0, (int)(until - from).TotalMinutes);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = zone.GetUtcOffset(from.AddMinutes(middle)) == before ? (middle, high) : (low, middle);
        }

        return from.AddMinutes(high);
    }
}
