using Naober.Core.Tour;

namespace Naober.Core.Tests.Tour;

public sealed class EveryPlanTests
{
    [Fact]
    public void Where_every_plan_can_be_tried_the_planner_finds_the_best_nearly_always_and_never_one_far_off()
    {
        var random = new RandomProblems(7);
        var (optimal, all) = (0, 0);
        for (; all < 300; all++)
        {
            var problem = random.NextSmall();

            var (best, ours) = (EveryPlan.SmallestLargestWait(problem), TourPlanner.Plan(problem).Figures.LargestWait);

            Assert.True(ours <= (best * 1.1) + 1e-6, $"problem {all}: {ours:0.000} where {best:0.000} can be");
            Assert.True(ours >= best - 1e-6, $"problem {all}: {ours:0.000} is better than can be, {best:0.000}");
            optimal += ours <= best + 1e-6 ? 1 : 0;
        }

        Assert.True(optimal >= 0.95 * all, $"{optimal} of {all}");
    }
}
