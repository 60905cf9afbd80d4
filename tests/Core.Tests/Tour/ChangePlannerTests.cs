using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

public sealed class ChangePlannerTests
{
    private static readonly (TourProblem Problem, IReadOnlyList<Stop> Stops) Lochem = Told(Examples.Lochem, 2);

    [Fact]
    public void A_cancelled_stop_that_leaves_nobody_waiting_too_long_changes_nothing_else()
    {
        var stop = Lochem.Stops.First(s => s.Village == new VillageId("zwiep"));

        var proposal = ChangePlanner.Propose(Lochem.Problem with { MaximumGapWeeks = 60 }, Lochem.Stops, new TourChange.Cancel(stop));

        Assert.Empty(proposal.Refused);
        Assert.Equal([new ChangedStop(stop, null)], proposal.ByPerson);
        Assert.DoesNotContain(stop, proposal.After);
    }

    [Fact]
    public void A_move_onto_a_holiday_is_refused_and_says_why()
    {
        var stop = Lochem.Stops[0];

        var proposal = ChangePlanner.Propose(
            Lochem.Problem, Lochem.Stops, new TourChange.Move(stop, stop with { Date = new DateOnly(2026, 12, 25) }));

        Assert.Contains(proposal.Refused, r => r.Rule == HardRule.ClosedDay && r.Sentence.StartsWith("vrijdag 25 december in ", StringComparison.Ordinal));
        Assert.Equal(Lochem.Stops, proposal.After);
    }

    [Fact]
    public void Over_many_plans_and_decisions_published_stops_stay_rules_hold_and_few_stops_change()
    {
        var random = new RandomProblems(8);
        var dice = new Random(8);
        var (asked, changed) = (0, 0);
        while (asked < 300)
        {
            var (problem, stops) = Told(random.Next() with { Published = [] }, 2);
            if (stops.Count < 3)
            {
                continue;
            }

            asked++;
            var change = Some(dice, stops);
            var proposal = ChangePlanner.Propose(problem, stops, change);
            if (proposal.Refused.Count > 0)
            {
                continue;
            }

            var decided = proposal.ByPerson.Select(c => c.Before).OfType<Stop>().ToHashSet();
            var told = problem.Published.Where(p => !decided.Contains(p)).ToList();
            Assert.Empty(told.Except(proposal.After));
            var pinned = problem with { Published = [.. told, .. proposal.ByPerson.Select(c => c.After).OfType<Stop>()] };
            Assert.Empty(RuleBook.Broken(pinned, proposal.After));
            Assert.InRange(proposal.Proposed.Count, 0, 12);
            Assert.DoesNotContain(proposal.Proposed, c => c.Before is { State: StopState.Published });
            changed += proposal.Proposed.Count;
            Assert.Equal(proposal.After, ChangePlanner.Propose(problem, stops, change).After);
        }

        Assert.InRange(changed / (double)asked, 0.05, 1);
    }

    [Fact]
    public void A_wait_that_becomes_too_long_is_mended_with_one_change_where_one_will_do()
    {
        var problem = Examples.Lochem with
        {
            Weeks = 4,
            Villages = [Examples.Lochem.Villages[0] with { TargetDays = 14 }],
            Vans = [Examples.Lochem.Vans[0] with { StopsPerWeek = 1 }],
            MinimumGapDays = 6,
        };
        Stop[] stops = [On(problem, 8), On(problem, 22)];

        var proposal = ChangePlanner.Propose(problem, stops, new TourChange.Cancel(stops[0]));

        var change = Assert.Single(proposal.Proposed);
        Assert.NotEqual(stops[0].Date, change.After!.Date);
        Assert.InRange(proposal.FiguresAfter.LargestWait, 0, 1.5);
    }

    private static Stop On(TourProblem problem, int day) =>
        new(problem.Villages[0].Id, "plein", "bus-1", problem.From.AddDays(day), new TimeOnly(14, 0), new TimeOnly(16, 0));

    /// <summary>A plan of which people were told the first weeks.</summary>
    private static (TourProblem Problem, IReadOnlyList<Stop> Stops) Told(TourProblem problem, int weeks)
    {
        List<Stop> stops =
        [
            .. TourPlanner.Plan(problem).Stops.Select(s => s.Date < problem.From.AddDays(7 * weeks) ? s with { State = StopState.Published } : s),
        ];
        return (problem with { Published = [.. stops.Where(s => s.State == StopState.Published)] }, stops);
    }

    private static TourChange Some(Random dice, IReadOnlyList<Stop> stops)
    {
        var (one, two) = (stops[dice.Next(stops.Count)], stops[dice.Next(stops.Count)]);
        return dice.Next(4) switch
        {
            0 => new TourChange.Move(one, one with { Date = one.Date.AddDays(dice.Next(1, 4)) }),
            1 when one.Village != two.Village => new TourChange.Swap(one, two),
            2 => new TourChange.Add(one with { Date = one.Date.AddDays(dice.Next(7, 15)), State = StopState.Proposed }),
            _ => new TourChange.Cancel(one),
        };
    }
}
