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
    private (int Weeks, double Left, bool BesideSeries) _longest;
    private bool _nothingLeft;

    private Targets(TourProblem problem) =>
        (_problem, _capacity, _longest) = (problem, Capacity.StopsPerWeek(problem), (problem.MaximumGapWeeks, 0, false));

    /// <summary>Ordered by village and day. A village that is "samen met" another has none.</summary>
    /// <param name="note">What fits, when the longest gap had to be lengthened or there is nothing to share; otherwise null.</param>
    public static IReadOnlyList<VillageTarget> Of(TourProblem problem, out string? note)
    {
        var targets = new Targets(problem);
        foreach (var day in targets.Changes())
        {
            targets.Share(day);
        }

        note = problem.Villages.Any(v => v.TargetDays is null) ? targets.Note() : null;
        return
        [
            .. targets._all.GroupBy(t => t.Village).OrderBy(g => g.Key.Value, StringComparer.Ordinal)
                .SelectMany(g => g.Where((t, at) => at == 0 || g.ElementAt(at - 1).Days != t.Days)),
        ];
    }

    /// <summary>Whether the series of a day take all that the vans can do, or there is nothing to begin with.</summary>
    internal static bool NothingIsLeft(TourProblem problem, DateOnly day) =>
        Rhythms.IsNothing(Capacity.StopsPerWeek(problem) - ForSeries(problem.Villages, day));

    private static double ForSeries(IEnumerable<TourVillage> villages, DateOnly day) =>
        villages.Where(v => v.TogetherWith is null).Sum(v => SeriesOn(v, day) is { } series ? 1.0 / series.EveryWeeks : 0);

    private string? Note()
    {
        if (_nothingLeft)
        {
            return _problem.Vans.Count == 0 ? "Er rijdt geen bus."
                : Rhythms.IsNothing(_capacity) ? "De bus kan in deze weken nergens staan."
                : "Naast de reeksen is er geen plek voor andere dorpen.";
        }

        var times = _longest.Left.ToString("0.#", CultureInfo.InvariantCulture).Replace('.', ',');
        return _longest.Weeks <= _problem.MaximumGapWeeks ? null
            : (_longest.BesideSeries ? "Naast de reeksen komen we nog" : "Met") + $" {times} keer per week" + (_longest.BesideSeries ? ":" : " komen we")
                + $" eens in de {_longest.Weeks} weken.";
    }

    private IEnumerable<DateOnly> Changes()
    {
        var firsts = _problem.Villages.Select(v => v.Series?.First);
        var lasts = _problem.Villages.SelectMany(v => (DateOnly?[])[v.Priority?.Last, v.Series?.Last]).Where(d => d < _problem.Until);
        return firsts.Concat(lasts.Select(d => d?.AddDays(1))).OfType<DateOnly>().Where(d => d > _problem.From && d < _problem.Until)
            .Prepend(_problem.From).Distinct().Order();
    }

    private void Share(DateOnly day)
    {
        var own = _problem.Villages.Where(v => v.TogetherWith is null).ToList();
        var inSeries = own.Where(v => SeriesOn(v, day) is not null).ToList();
        var goneOn = own.Except(inSeries).Where(v => v.ResidentsGoOn).ToList();
        var shared = own.Except(inSeries).Except(goneOn)
            .OrderByDescending(v => v.Requests).ThenBy(v => v.Id.Value, StringComparer.Ordinal).ToList();
        var left = _capacity - ForSeries(inSeries, day);
        var longest = Rhythms.Lengthened(shared.Count + goneOn.Count, left, _problem.MaximumGapWeeks);
        var rhythms = new Rhythms(
            [.. shared.Select(v => Weight(v, day))], [.. shared.Select(Shortest)], left - (goneOn.Count / (double)longest), longest);
        _nothingLeft |= Rhythms.IsNothing(left) && shared.Count + goneOn.Count > 0;
        _longest = rhythms.Longest > _longest.Weeks ? (rhythms.Longest, left, inSeries.Count > 0) : _longest;
        inSeries.ForEach(v => Add(v, day, SeriesOn(v, day)!.EveryWeeks));
        goneOn.ForEach(v => Add(v, day, longest));
        for (var at = 0; at < shared.Count; at++)
        {
            Add(shared[at], day, rhythms[at]);
        }
    }

    private void Add(TourVillage village, DateOnly day, int weeks)
    {
        var days = village.TargetDays ?? (7 * Math.Max(weeks, Shortest(village)));
        _all.Add(new VillageTarget(village.Id, day, days, TourWords.Every(days)));
    }

    /// <summary>In whole weeks, what must lie between two visits: a target below it could never be met.</summary>
    private int Shortest(TourVillage village) => Math.Max(1, (int)Math.Ceiling((village.MinimumGapDays ?? _problem.MinimumGapDays) / 7.0));

    private static Series? SeriesOn(TourVillage village, DateOnly day) =>
        village.Series is { } series && series.First <= day && day <= series.Last ? series : null;

    /// <summary>√ of the inhabitants, of those who come along too, × the factor while it lasts.</summary>
    private double Weight(TourVillage village, DateOnly day)
    {
        var inhabitants = village.Inhabitants + _problem.Villages.Where(v => v.TogetherWith == village.Id).Sum(v => v.Inhabitants);
        return Math.Sqrt(Math.Max(1, inhabitants)) * (village.Priority is { } p && day <= p.Last ? Math.Clamp(p.Factor, 0.5, 2) : 1);
    }
}
