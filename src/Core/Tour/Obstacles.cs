using Naober.Core.Tour.Search;

namespace Naober.Core.Tour;

/// <summary>
/// For each village that waits too long, the rule that stands in the way. First by looking what a rule costs the village alone and
/// beside the plan as it is, for all villages at once; then by planning again, as often as the size of the plan allows.
/// </summary>
internal sealed class Obstacles(TourProblem problem, IReadOnlyList<VillageTarget> targets, Grid grid, Board board)
{
    private const int StepsToPlanAgain = 250_000;
    private const int LargePlan = 100;
    private static readonly HardRule[] Own =
    [
        HardRule.VenueClosed, HardRule.ClosedDay, HardRule.VenueHours, HardRule.Clash, HardRule.VanDay, HardRule.VanHours, HardRule.MinimumGap,
    ];

    private static readonly HardRule[] Shared = [HardRule.StopsPerWeek, HardRule.StopsPerDay, HardRule.Published];

    private readonly List<Visit> _plan = board.All();
    private readonly int _again = Searching.Steps(board.All().Count);
    private int _steps = Math.Max(StepsToPlanAgain, Searching.Steps(board.All().Count));

    public IReadOnlyList<Unmet> Find()
    {
        var (unmet, waiting) = (new List<Unmet>(), new List<WaitingVillage>());
        for (var village = 0; village < grid.Villages.Length; village++)
        {
            if (Excess.TooLongBefore(grid, village) > 0)
            {
                unmet.Add(LongAgo(village));
            }

            if (Excess.Of(grid, board, village) is { } wait)
            {
                waiting.Add(new WaitingVillage(problem, grid, board, village, wait));
            }
        }

        var solvable = waiting.Where(w => w.CanBeHelped).ToList();
        var alone = new Relief(grid, new Board(grid));
        solvable.ForEach(w => w.Suspects = alone.Helps(w.Village) ? [.. Shared, .. Own] : [.. Own, .. Shared]);
        for (var turn = 0; turn < Own.Length + Shared.Length; turn++)
        {
            foreach (var asked in solvable.Where(w => w.Rule is null && w.Words.Stands(w.Suspects[turn])).GroupBy(w => w.Suspects[turn]))
            {
                Suspect(asked.Key, [.. asked]);
            }
        }

        foreach (var one in solvable.OrderBy(w => w.Rule is not null))
        {
            PlanAgain(one);
        }

        unmet.AddRange(waiting.Select(w => w.Told()));
        return [.. unmet.OrderBy(u => u.Village.Value, StringComparer.Ordinal)];
    }

    private Unmet LongAgo(int village)
    {
        var there = grid.Villages[village];
        var visits = board.Of(village);
        DateOnly? before = visits.IsEmpty ? null : problem.From.AddDays(visits[0].Day);
        var since = there.LastVisit ?? there.WaitsSince ?? problem.From;
        return new Unmet(
            there.Id, there.LastVisit, before, board.Score.Wait(visits, village, 0), null, new ObstacleWords(problem, there, since, problem.From).LongAgo());
    }

    /// <summary>Finds the villages that need not wait so long without this rule: alone, and beside the others as they are visited now.</summary>
    private void Suspect(HardRule rule, List<WaitingVillage> waiting)
    {
        var lighter = new Grid(problem with { Lifted = [.. problem.Lifted, .. waiting.Select(w => Lift(rule, w))] }, targets);
        var (alone, beside) = (new Board(lighter), new Board(lighter));
        beside.Load([.. rule == HardRule.Published ? _plan.Select(v => v with { IsPublished = false }) : _plan], double.MaxValue);
        var (forItself, besideOthers) = (new Relief(lighter, alone), new Relief(lighter, beside));
        foreach (var one in waiting.Where(w => Matters(rule, lighter, w.Village) && forItself.Helps(w.Village)))
        {
            one.Possible.Add(rule);
            one.Rule = besideOthers.Helps(one.Village) ? rule : null;
        }
    }

    /// <summary>Whether the planner too does without the wait when the rule is gone; if not, whether another rule is more to the point.</summary>
    private void PlanAgain(WaitingVillage one)
    {
        if (one.Rule is not null && _plan.Count >= LargePlan)
        {
            return;
        }

        IEnumerable<HardRule> rules = one.Rule is { } found
            ? [found, .. one.Suspects.SkipWhile(r => r != found).Skip(1).Where(one.Words.Stands), .. one.Possible.Where(r => r != found)]
            : one.Possible;
        foreach (var rule in rules)
        {
            if (_steps < _again)
            {
                one.IsLookedInto = false;
                return;
            }

            _steps -= _again;
            var lighter = new Grid(problem with { Lifted = [.. problem.Lifted, Lift(rule, one)] }, targets);
            if (Matters(rule, lighter, one.Village) && Excess.Of(lighter, Searching.Plan(lighter), one.Village) is null)
            {
                one.Rule = rule;
                return;
            }
        }
    }

    private static LiftedRule Lift(HardRule rule, WaitingVillage one) => new(rule, rule == HardRule.Published ? null : one.Id);

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
