using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

public sealed class UnmetTests
{
    private static readonly VillageId Exel = new("exel");

    [Fact]
    public void A_venue_that_is_closed_is_named_and_without_that_rule_the_village_does_not_wait()
    {
        var problem = Closed(new Closure(new DateOnly(2026, 11, 30), new DateOnly(2027, 1, 4), "verbouwing"));

        var unmet = Assert.Single(TourPlanner.Plan(problem).Unmet);

        Assert.Equal((Exel, HardRule.VenueClosed), (unmet.Village, unmet.Rule));
        Assert.Equal("Exel krijgt in december geen bezoek: het dorpshuis is dicht tot 5 januari.", unmet.Sentence);
        Assert.Empty(TourPlanner.Plan(problem.Without(HardRule.VenueClosed, Exel)).Unmet);
    }

    [Fact]
    public void A_village_that_waited_too_long_before_the_plan_is_no_rule_s_fault()
    {
        var problem = Lochem(v => v with { LastVisit = new DateOnly(2026, 6, 1), TargetDays = 28 });

        var unmet = Assert.Single(TourPlanner.Plan(problem).Unmet);

        Assert.Null(unmet.Rule);
        Assert.Equal("Exel wacht al sinds 1 juni; dat was al te lang toen dit plan begon.", unmet.Sentence);
    }

    private static TourProblem Closed(Closure closure) => Lochem(v => v with
    {
        TargetDays = 14,
        Venues = [new Venue { Id = "dorpshuis", Name = "het dorpshuis", Closed = [closure] }],
    });

    private static TourProblem Lochem(Func<TourVillage, TourVillage> change) =>
        Examples.Lochem with { Villages = [.. Examples.Lochem.Villages.Select(v => v.Id == Exel ? change(v) : v)] };
}
