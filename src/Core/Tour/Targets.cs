using System.Globalization;

namespace Naober.Core.Tour;

/// <summary>
/// What is fair: how long each village should wait between visits. Stops per week are shared by √inhabitants × factor; a
/// series has its own rhythm; where residents go on it is the longest. It changes on the days a series or a factor begins or ends.
/// </summary>
public sealed class Targets
{
    private readonly TourProblem _problem;
    private readonly double _capacity;
    private readonly List<VillageTarget> _all = [];
    private int _longest;

    private Targets(TourProblem problem) => (_problem, _capacity, _longest) = (problem, Capacity.StopsPerWeek(problem), problem.MaximumGapWeeks);

    /// <summary>Ordered by village and day. A village that is "samen met" another has none.</summary>
    /// <param name="note">What fits, when the longest gap had to be lengthened; otherwise null.</param>
    public static IReadOnlyList<VillageTarget> Of(TourProblem problem, out string? note)
    {
        var targets = new Targets(problem);
        foreach (var day in targets.Changes())
        {
            targets.Share(day);
        }

        note = targets._longest > problem.MaximumGapWeeks && problem.Villages.Any(v => v.TargetDays is null)
            ? string.Create(CultureInfo.InvariantCulture, $"Met {targets._capacity:0.#} keer per week komen we eens in de {targets._longest} weken.")
            : null;
        return
        [
            .. targets._all.GroupBy(t => t.Village).OrderBy(g => g.Key.Value, StringComparer.Ordinal)
                .SelectMany(g => g.Where((t, at) => at == 0 || g.ElementAt(at - 1).Days != t.Days)),
        ];
    }

    private IEnumerable<DateOnly> Changes()
    {
        var days = _problem.Villages.SelectMany(v => (DateOnly?[])[v.Priority?.Last.AddDays(1), v.Series?.First, v.Series?.Last.AddDays(1)])
            .OfType<DateOnly>().Where(d => d > _problem.From && d < _problem.Until);
        return days.Prepend(_problem.From).Distinct().Order();
    }

    private void Share(DateOnly day)
    {
        var own = _problem.Villages.Where(v => v.TogetherWith is null).ToList();
        var inSeries = own.Where(v => SeriesOn(v, day) is not null).ToList();
        var goneOn = own.Except(inSeries).Where(v => v.ResidentsGoOn).ToList();
        var shared = own.Except(inSeries).Except(goneOn)
            .OrderByDescending(v => v.Requests).ThenBy(v => v.Id.Value, StringComparer.Ordinal).ToList();
        var forSeries = inSeries.Sum(v => 1.0 / SeriesOn(v, day)!.EveryWeeks);
        var longest = Rhythms.Lengthened(shared.Count + goneOn.Count, _capacity - forSeries, _problem.MaximumGapWeeks);
        var shortest = Math.Max(1, (int)Math.Ceiling(_problem.MinimumGapDays / 7.0));
        var rhythms = new Rhythms(
            [.. shared.Select(v => Weight(v, day))], _capacity - forSeries - (goneOn.Count / (double)longest), shortest, longest);
        _longest = Math.Max(_longest, rhythms.Longest);
        inSeries.ForEach(v => Add(v, day, SeriesOn(v, day)!.EveryWeeks));
        goneOn.ForEach(v => Add(v, day, longest));
        for (var at = 0; at < shared.Count; at++)
        {
            Add(shared[at], day, rhythms[at]);
        }
    }

    private void Add(TourVillage village, DateOnly day, int weeks)
    {
        var days = village.TargetDays ?? (7 * weeks);
        _all.Add(new VillageTarget(village.Id, day, days, TourWords.Every(days)));
    }

    private static Series? SeriesOn(TourVillage village, DateOnly day) =>
        village.Series is { } series && series.First <= day && day <= series.Last ? series : null;

    /// <summary>√ of the inhabitants, of those who come along too, × the factor while it lasts.</summary>
    private double Weight(TourVillage village, DateOnly day)
    {
        var inhabitants = village.Inhabitants + _problem.Villages.Where(v => v.TogetherWith == village.Id).Sum(v => v.Inhabitants);
        return Math.Sqrt(Math.Max(1, inhabitants)) * (village.Priority is { } p && day <= p.Last ? Math.Clamp(p.Factor, 0.5, 2) : 1);
    }
}
