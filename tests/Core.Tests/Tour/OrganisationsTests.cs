using Naober.Core.Tour;

namespace Naober.Core.Tests.Tour;

/// <summary>The real villages of five organisations.</summary>
public sealed class OrganisationsTests
{
    public static TheoryData<string, int, int> All()
    {
        var all = new TheoryData<string, int, int>();
        foreach (var name in Examples.Names)
        {
            foreach (var (weeks, vans) in (IReadOnlyList<(int, int)>)[(8, 1), (8, 2), (52, 1), (52, 2)])
            {
                all.Add(name, weeks, vans);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nobody_waits_half_as_long_again_as_the_target(string name, int weeks, int vans)
    {
        var problem = Examples.Read(name, weeks, vans);

        var plan = TourPlanner.Plan(problem);

        Assert.Empty(RuleBook.Broken(problem, plan.Stops));
        Assert.Empty(plan.Unmet);
        Assert.InRange(plan.Figures.LargestWait, 0, 1.25);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void It_does_better_than_always_taking_who_has_waited_longest(string name, int weeks, int vans)
    {
        var problem = Examples.Read(name, weeks, vans);

        var (ours, greedy) = (TourPlanner.Plan(problem).Figures, TourPlanner.Measure(problem, PlainGreedy.Plan(problem)));

        Assert.True(ours.LargestWait <= greedy.LargestWait + 1e-6, $"{ours} against {greedy}");
        Assert.True(ours.SumOfSquares < greedy.SumOfSquares, $"{ours} against {greedy}");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Where_on_target_is_enough_most_visits_are_at_the_usual_weekday_and_hour(string name, int weeks, int vans)
    {
        var problem = Examples.Read(name, weeks, vans) with { OnTargetIsEnough = true };

        var plan = TourPlanner.Plan(problem);

        Assert.InRange(plan.Figures.RhythmKept, 0.6, 1);
        Assert.InRange(plan.Figures.LargestWait, 0, 1.25);
    }
}
