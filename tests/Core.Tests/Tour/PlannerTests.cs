using Naober.Core.Tour;

namespace Naober.Core.Tests.Tour;

/// <summary>What holds for every plan, over many random problems; the seeds are fixed, so a failure can be looked at.</summary>
public sealed class PlannerTests
{
    private const int Problems = 1500;
    private static readonly DayOfWeek[] Weekdays = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private static readonly Lazy<IReadOnlyList<(TourProblem Problem, TourPlan Plan)>> Random = new(() =>
    {
        var random = new RandomProblems(5);
        return [.. Enumerable.Range(0, Problems).Select(_ => random.Next()).Select(p => (p, TourPlanner.Plan(p)))];
    });

    [Fact]
    public void No_plan_breaks_a_hard_rule()
    {
        var broken = Random.Value.SelectMany((made, at) => RuleBook.Broken(made.Problem, made.Plan.Stops).Select(b => $"problem {at}: {b}"));

        Assert.Empty(broken);
    }

    [Fact]
    public void What_the_planner_checks_itself_says_the_same()
    {
        var broken = Random.Value.SelectMany(made => PlanCheck.Broken(made.Problem, made.Plan.Stops));

        Assert.Empty(broken);
    }

    [Fact]
    public void Published_stops_stay_as_they_are()
    {
        Assert.InRange(Random.Value.Count(made => made.Problem.Published.Count > 0), 300, Problems);
        foreach (var (problem, plan) in Random.Value)
        {
            Assert.Empty(problem.Published.Except(plan.Stops));
        }
    }

    [Fact]
    public void The_same_problem_gives_the_same_plan_whatever_the_order_of_its_lists()
    {
        foreach (var (problem, plan) in Random.Value.Where((_, at) => at % 5 == 0))
        {
            var turned = problem with { Villages = [.. problem.Villages.Reverse()], Vans = [.. problem.Vans.Reverse()] };

            Assert.Equal(plan.Stops, TourPlanner.Plan(turned).Stops);
        }
    }

    [Fact]
    public void Each_stop_says_in_one_short_sentence_why_it_is_there()
    {
        foreach (var stop in Random.Value.SelectMany(made => made.Plan.Stops))
        {
            Assert.EndsWith(".", stop.Reason, StringComparison.Ordinal);
            Assert.InRange(stop.Reason.Split(' ').Length, 3, 20);
        }
    }

    [Fact]
    public void A_rule_that_is_named_really_stands_in_the_way()
    {
        var named = Random.Value.SelectMany(made => made.Plan.Unmet.Where(u => u.Rule is not null).Select(u => (made.Problem, Unmet: u))).Take(150).ToList();
        var wrong = 0;

        foreach (var (problem, unmet) in named)
        {
            var without = TourPlanner.Plan(problem.Without(unmet.Rule!.Value, unmet.Rule == HardRule.Published ? null : unmet.Village));

            wrong += without.Unmet.Any(u => u.Village == unmet.Village && u.Rule is not null) ? 1 : 0;
        }

        Assert.True(named.Count > 100, $"only {named.Count} rules were named");
        Assert.True(wrong <= named.Count / 50, $"{wrong} of {named.Count} rules were not in the way alone");
    }

    [Fact]
    public void A_van_with_a_break_in_its_day_stands_nowhere_in_the_break()
    {
        Hours[] day = [.. Weekdays.SelectMany(d => (Hours[])[new(d, new TimeOnly(8, 0), new TimeOnly(10, 30)), new(d, new TimeOnly(16, 0), new TimeOnly(18, 30))])];
        var problem = Examples.Lochem with
        {
            Vans = [Examples.Lochem.Vans[0] with { Runs = day }],
            Villages = [.. Examples.Lochem.Villages.Select(v => v with { Venues = [v.Venues[0] with { Open = [], Busy = [] }] })],
        };

        var plan = TourPlanner.Plan(problem);

        Assert.NotEmpty(plan.Stops);
        Assert.Empty(RuleBook.Broken(problem, plan.Stops));
    }

    [Fact]
    public void Where_only_an_odd_time_will_do_the_stop_begins_at_that_time()
    {
        var zwiep = Examples.Lochem.Villages.Single(v => v.Id.Value == "zwiep");
        var runs = Weekdays.Select(d => new Hours(d, new TimeOnly(9, 10), new TimeOnly(12, 0))).ToList();
        var problem = Examples.Lochem with { Villages = [zwiep with { Venues = [new Venue { Id = "plek", Name = "de plek" }] }], StopMinutes = 160 };
        problem = problem with { Vans = [problem.Vans[0] with { Home = zwiep.Position, Runs = runs }] };

        var plan = TourPlanner.Plan(problem);

        Assert.Equal([new TimeOnly(9, 10)], plan.Stops.Select(s => s.Start).Distinct());
        Assert.Empty(RuleBook.Broken(problem, plan.Stops));
    }

    [Theory]
    [InlineData("2026-03-23")] // the clock goes forward on Sunday 29 March
    [InlineData("2026-10-19")] // and back on 25 October
    public void The_change_of_the_clock_changes_nothing(string from)
    {
        var everyDay = Enum.GetValues<DayOfWeek>().Select(d => new Hours(d, new TimeOnly(0, 0), new TimeOnly(23, 59))).ToList();
        var problem = Examples.Lochem with { From = DateOnly.Parse(from, null), Weeks = 2 };
        problem = problem with { Vans = [problem.Vans[0] with { Runs = everyDay, StopsPerWeek = 14 }] };

        var plan = TourPlanner.Plan(problem);

        Assert.Empty(RuleBook.Broken(problem, plan.Stops));
        Assert.All(plan.Stops, s => Assert.Equal(problem.StopMinutes, (s.End - s.Start).TotalMinutes));
    }
}
