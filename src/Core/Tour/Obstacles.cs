using Naober.Core.Tour.Search;

namespace Naober.Core.Tour;

/// <summary>
/// For each village that waits too long, the rule that stands in the way: the first one without which the same planner does
/// not make it wait. Found by planning again, a limited number of times.
/// </summary>
internal sealed class Obstacles(TourProblem problem, IReadOnlyList<VillageTarget> targets, Grid grid, Board board)
{
    /// <summary>A relative wait above this is told to the coordinator.</summary>
    public const double TooLong = 1.5 + 1e-6;

    private const int StopsToPlanAgain = 4000;
    private static readonly HardRule[] Suspects =
    [
        HardRule.VenueClosed, HardRule.ClosedDay, HardRule.VenueHours, HardRule.Clash, HardRule.VanDay, HardRule.VanHours,
        HardRule.MinimumGap, HardRule.Published, HardRule.StopsPerDay, HardRule.StopsPerWeek,
    ];

    private int _again = Math.Clamp(StopsToPlanAgain / (50 + board.All().Count), 1, 12);

    public IReadOnlyList<Unmet> Find()
    {
        var unmet = new List<Unmet>();
        for (var village = 0; village < grid.Villages.Length; village++)
        {
            if (Longest(board, village) is { Wait: > TooLong } longest)
            {
                unmet.Add(Explain(village, longest.At, longest.Wait));
            }
        }

        return unmet;
    }

    private static (int At, double Wait) Longest(Board board, int village)
    {
        var visits = board.Of(village);
        var longest = (At: 0, Wait: 0.0);
        for (var at = 0; at <= visits.Length; at++)
        {
            var wait = board.Score.Wait(visits, village, at);
            longest = wait > longest.Wait ? (at, wait) : longest;
        }

        return longest;
    }

    private Unmet Explain(int village, int at, double wait)
    {
        var there = grid.Villages[village];
        var visits = board.Of(village);
        var after = at == 0 ? there.LastVisit : problem.From.AddDays(visits[at - 1].Day);
        DateOnly? before = at == visits.Length ? null : problem.From.AddDays(visits[at].Day);
        var wording = new ObstacleWords(problem, there, after ?? problem.From, before ?? problem.Until);
        if (at == 0 && grid.Before[village] > TooLong)
        {
            return new Unmet(there.Id, after, before, wait, null, wording.LongAgo());
        }

        foreach (var rule in Suspects.Where(wording.Stands))
        {
            var lighter = new Grid(problem.Without(rule, rule == HardRule.Published ? null : there.Id), targets);
            if (Matters(rule, lighter, village) && _again-- > 0 && Longest(Searching.Plan(lighter), village).Wait <= TooLong)
            {
                return new Unmet(there.Id, after, before, wait, rule, wording.Sentence(rule));
            }
        }

        return new Unmet(there.Id, after, before, wait, null, wording.ManyRules());
    }

    /// <summary>Whether the village can be visited on more days, or the rule is not about days.</summary>
    private bool Matters(HardRule rule, Grid lighter, int village)
    {
        if (rule is HardRule.MinimumGap or HardRule.Published or HardRule.StopsPerDay or HardRule.StopsPerWeek)
        {
            return true;
        }

        for (var day = 0; day < grid.Days; day++)
        {
            for (var van = 0; van < grid.Vans.Length; van++)
            {
                if (lighter.IsPossible(village, van, day) && !grid.IsPossible(village, van, day))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
