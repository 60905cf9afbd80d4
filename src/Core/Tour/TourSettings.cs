using Naober.Core.Calendar;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>What an organisation's pack says of its travelling meeting point.</summary>
public sealed record TourSettings
{
    public static TourSettings None { get; } = new()
    {
        Name = "",
        Vans = [],
        Villages = [],
        Holidays = new PublicHolidays(LiberationDay.Never),
        OfficeClosed = new HashSet<DateOnly>(),
    };

    /// <summary>What people call the van, with its article, as it stands in a sentence: "de Naoberbus".</summary>
    public required string Name { get; init; }

    /// <summary>None: this organisation has no travelling meeting point.</summary>
    public required IReadOnlyList<Van> Vans { get; init; }

    /// <summary>The villages that have a visit of their own, or share one.</summary>
    public required IReadOnlyList<TourVillage> Villages { get; init; }

    public required PublicHolidays Holidays { get; init; }

    /// <summary>Days of its own on which the organisation is closed.</summary>
    public required IReadOnlySet<DateOnly> OfficeClosed { get; init; }

    public int StopMinutes { get; init; } = 120;

    public int MinimumGapDays { get; init; } = 7;

    public int MaximumGapWeeks { get; init; } = 8;

    public int HorizonWeeks { get; init; } = 8;

    /// <summary>What one text message costs, in eurocents, to be shown before any is sent.</summary>
    public int TextCents { get; init; } = 10;

    /// <summary>Once nobody waits longer than the target, the same weekday and hour go before shorter waits.</summary>
    public bool OnTargetIsEnough { get; init; } = true;

    /// <summary>Measured drives between villages; the rest is computed.</summary>
    public IReadOnlyList<DrivingTime> DrivingTimes { get; init; } = [];

    /// <summary>Of the region, with their names, to be shown beside the plan.</summary>
    public IReadOnlyList<Closure> SchoolHolidays { get; init; } = [];

    public IReadOnlyDictionary<VillageId, IReadOnlyList<MeetingPlace>> MeetingPlaces { get; init; } =
        new Dictionary<VillageId, IReadOnlyList<MeetingPlace>>();

    public bool IsThere => Vans.Count > 0;

    public Venue? FindVenue(Stop stop) => Villages.FirstOrDefault(v => v.Id == stop.Village)?.Venues.FirstOrDefault(v => v.Id == stop.Venue);

    /// <summary>The village where the people of a village are visited: its own, or the one it goes together with.</summary>
    public VillageId VisitedFor(VillageId village) => Villages.FirstOrDefault(v => v.Id == village)?.TogetherWith ?? village;

    /// <summary>The villages whose people come to the visits to a village.</summary>
    public IReadOnlySet<VillageId> ComingTo(VillageId village) =>
        Villages.Where(v => v.TogetherWith == village).Select(v => v.Id).Append(village).ToHashSet();

    /// <summary>A person may place a visit a year ahead, beyond what is planned, and the days off of then count.</summary>
    private const int DaysLookedAhead = 400;

    /// <summary>The problem of planning from a day on.</summary>
    /// <param name="closed">Days on which nobody drives besides the holidays and those of the office, with the reason.</param>
    /// <param name="published">Every stop that stands or was held, also before that day.</param>
    public TourProblem Problem(DateOnly from, int weeks, IReadOnlyDictionary<DateOnly, string> closed, IReadOnlyList<Stop> published) => new()
    {
        From = from,
        Weeks = weeks,
        Villages = Villages,
        Vans = Vans,
        StopMinutes = StopMinutes,
        MinimumGapDays = MinimumGapDays,
        MaximumGapWeeks = MaximumGapWeeks,
        ClosedDays = ClosedDays(from, from.AddDays(Math.Max(7 * weeks, DaysLookedAhead)), closed),
        Published = published,
        DrivingTimes = DrivingTimes,
        OnTargetIsEnough = OnTargetIsEnough,
    };

    /// <summary>Every day on which nobody drives, with its name.</summary>
    /// <param name="until">The first day after.</param>
    public IReadOnlyDictionary<DateOnly, string> ClosedDays(DateOnly from, DateOnly until, IReadOnlyDictionary<DateOnly, string> closed)
    {
        var days = OfficeClosed.ToDictionary(d => d, _ => "het kantoor is dicht");
        for (var year = from.Year; year <= until.Year; year++)
        {
            foreach (var (day, name) in Holidays.NamesOf(year))
            {
                days[day] = name;
            }
        }

        foreach (var (day, reason) in closed)
        {
            days[day] = reason;
        }

        return days.Where(d => from <= d.Key && d.Key < until).ToDictionary();
    }
}
