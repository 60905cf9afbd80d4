using Naober.Core.Tour;

namespace Naober.Core.Tests.Tour;

public sealed class AnotherVanTests
{
    [Fact]
    public void With_the_targets_held_fixed_another_van_makes_no_village_wait_more_than_a_twentieth_longer()
    {
        var random = new RandomProblems(6);
        for (var number = 0; number < 300; number++)
        {
            var problem = Fixed(random.Next());
            var extra = number % 2 == 0 ? problem.Vans[0] : random.Van(9, problem.From, problem.Weeks);
            var more = problem with { Vans = [.. problem.Vans, extra with { Id = "bus-extra" }] };

            var (one, two) = (TourPlanner.Plan(problem).Figures.LargestWait, TourPlanner.Plan(more).Figures.LargestWait);

            Assert.True(two <= one * 1.05, $"problem {number}: {one:0.000} became {two:0.000}");
        }
    }

    private static TourProblem Fixed(TourProblem problem)
    {
        var targets = Targets.Of(problem, out _).GroupBy(t => t.Village).ToDictionary(g => g.Key, g => g.First().Days);
        return problem with
        {
            Villages = [.. problem.Villages.Select(v => v with { TargetDays = targets.TryGetValue(v.Id, out var days) ? days : null })],
        };
    }
}
