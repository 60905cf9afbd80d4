using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Core.Privacy;

/// <summary>How often one colleague viewed signals in a period. About access to residents' data, never about how somebody works.</summary>
/// <param name="Night">Between ten in the evening and six in the morning, local time.</param>
/// <param name="Outside">As coordinator only: outside the villages that are theirs, and nobody asked them.</param>
/// <param name="Revealed">Of which names and addresses were opened.</param>
public sealed record AccessReview(PersonId Person, int Views, int Night, int Outside, int Revealed, bool StandsOut)
{
    /// <summary>The days that are looked back on.</summary>
    public const int Days = 30;

    // Below these nothing is remarkable in a small organisation.
    private const int ManyViews = 50;
    private const int ManyAtNight = 5;
    private const int ManyOutside = 20;

    private static readonly TimeOnly Evening = new(22, 0);
    private static readonly TimeOnly Morning = new(6, 0);

    /// <summary>Per colleague, who views most first. Stands out: three times as many views as the middle colleague, many at night, or many outside.</summary>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<AccessReview> Of(IEnumerable<LogEntry> entries, DateTimeOffset now, TimeZoneInfo zone)
    {
        var counted = entries
            .Where(e => e.Kind is EventKind.Viewed or EventKind.Revealed && e.At >= now.AddDays(-Days))
            .GroupBy(e => e.By)
            .Select(g => new AccessReview(
                g.Key,
                g.Count(),
                g.Count(e => IsNight(LocalTime.Of(e.At, zone).Time)),
                g.Count(e => e.Ground == AccessGround.Coordinator),
                g.Count(e => e.Kind == EventKind.Revealed),
                StandsOut: false))
            .OrderByDescending(r => r.Views)
            .ToList();
        var middle = counted.Count == 0 ? 0 : counted[counted.Count / 2].Views;
        return
        [
            .. counted.Select(r => r with
            {
                StandsOut = (r.Views >= ManyViews && r.Views >= 3 * middle) || r.Night >= ManyAtNight || r.Outside >= ManyOutside,
            }),
        ];
    }

    private static bool IsNight(TimeOnly time) => time >= Evening || time < Morning;
}
