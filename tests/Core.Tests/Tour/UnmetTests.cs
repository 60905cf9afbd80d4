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

    [Fact]
    public void Many_villages_with_one_and_the_same_rule_in_the_way_all_hear_of_that_rule()
    {
        var closed = new Closure(Examples.Lochem.From, new DateOnly(2027, 1, 10), "verbouwing");
        var problem = Examples.Lochem with
        {
            Villages = [.. Examples.Lochem.Villages.Select(v => v with { TargetDays = 21, Venues = [v.Venues[0] with { Closed = [closed] }] })],
        };

        var unmet = TourPlanner.Plan(problem).Unmet;

        Assert.InRange(unmet.Count, 10, 12);
        Assert.All(unmet, u => Assert.Equal(HardRule.VenueClosed, u.Rule));
    }

    [Fact]
    public void A_village_that_can_never_be_visited_is_named_also_when_it_was_not_due_yet()
    {
        var problem = Lochem(v => v with { Venues = [v.Venues[0] with { Closed = [new Closure(new DateOnly(2026, 1, 1), new DateOnly(2028, 1, 1))] }] });

        var unmet = Assert.Single(TourPlanner.Plan(problem).Unmet, u => u.Village == Exel);

        Assert.Equal(HardRule.VenueClosed, unmet.Rule);
        Assert.Equal("Exel krijgt in december geen bezoek: de vaste plek langs de weg is dicht tot in 2028.", unmet.Sentence);
        Assert.Contains(TourPlanner.Plan(problem with { Weeks = 3 }).Unmet, u => u.Village == Exel);
    }

    [Fact]
    public void A_village_without_a_place_for_the_van_hears_that()
    {
        var unmet = Assert.Single(TourPlanner.Plan(Lochem(v => v with { Venues = [] })).Unmet, u => u.Village == Exel);

        Assert.Equal((null, "Exel krijgt in december geen bezoek: er is geen plek voor de bus."), (unmet.Rule, unmet.Sentence));
    }

    [Fact]
    public void Without_a_van_no_village_is_visited_and_each_hears_that()
    {
        var plan = TourPlanner.Plan(Examples.Lochem with { Vans = [] });

        Assert.Equal(12, plan.Unmet.Count);
        Assert.All(plan.Unmet, u => Assert.EndsWith("geen bezoek: er rijdt geen bus.", u.Sentence, StringComparison.Ordinal));
        Assert.Equal("Er rijdt geen bus.", plan.Note);
        Assert.All(plan.Targets, t => Assert.Equal(56, t.Days));
    }

    [Fact]
    public void Where_a_series_takes_every_stop_the_others_hear_that()
    {
        var problem = Lochem(v => v with { Series = new Series(1, Examples.Lochem.From, Examples.Lochem.Until) });
        problem = problem with { Vans = [problem.Vans[0] with { StopsPerWeek = 1 }] };

        var plan = TourPlanner.Plan(problem);

        Assert.Equal(11, plan.Unmet.Count);
        Assert.All(plan.Unmet, u => Assert.Equal(HardRule.StopsPerWeek, u.Rule));
        Assert.All(plan.Unmet, u => Assert.EndsWith("geen bezoek: er is geen plek naast de reeksen.", u.Sentence, StringComparison.Ordinal));
        Assert.Equal("Naast de reeksen is er geen plek voor andere dorpen.", plan.Note);
    }

    [Fact]
    public void A_village_that_waited_too_long_before_the_plan_and_cannot_be_visited_in_it_hears_both()
    {
        var closed = new Closure(Examples.Lochem.From, Examples.Lochem.Until, "verbouwing");
        var problem = Lochem(v => v with { LastVisit = new DateOnly(2026, 6, 1), TargetDays = 28, Venues = [v.Venues[0] with { Closed = [closed] }] });

        var unmet = TourPlanner.Plan(problem).Unmet.Where(u => u.Village == Exel).ToList();

        Assert.Equal([null, HardRule.VenueClosed], unmet.Select(u => u.Rule));
    }

    private static TourProblem Closed(Closure closure) => Lochem(v => v with
    {
        TargetDays = 14,
        Venues = [new Venue { Id = "dorpshuis", Name = "het dorpshuis", Closed = [closure] }],
    });

    private static TourProblem Lochem(Func<TourVillage, TourVillage> change) =>
        Examples.Lochem with { Villages = [.. Examples.Lochem.Villages.Select(v => v.Id == Exel ? change(v) : v)] };
}
