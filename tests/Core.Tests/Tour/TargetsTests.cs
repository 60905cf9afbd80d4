using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

public sealed class TargetsTests
{
    private static readonly TourProblem Lochem = Examples.Lochem;

    [Theory]
    [InlineData("lochem", 2)]
    [InlineData("eefde", 3)]
    [InlineData("gorssel", 3)]
    [InlineData("laren", 3)]
    [InlineData("epse", 4)]
    [InlineData("barchem", 4)]
    [InlineData("harfsen", 4)]
    [InlineData("almen", 4)]
    [InlineData("exel", 8)]
    [InlineData("joppe", 8)]
    [InlineData("kring-van-dorth", 8)]
    [InlineData("zwiep", 8)]
    public void In_Lochem_three_stops_a_week_are_shared_like_this(string village, int weeks) =>
        Assert.Equal(7 * weeks, Days(Lochem, village));

    [Fact]
    public void Where_there_are_too_few_stops_the_longest_gap_grows_just_enough_and_the_plan_says_so()
    {
        var thirty = Lochem with { Villages = [.. Enumerable.Range(0, 30).Select(i => Lochem.Villages[0] with { Id = new VillageId($"v{i:00}") })] };

        var targets = Targets.Of(thirty, out var note);

        Assert.All(targets, t => Assert.Equal(70, t.Days));
        Assert.Equal("Met 3 keer per week komen we eens in de 10 weken.", note);
    }

    [Fact]
    public void A_factor_brings_a_village_sooner_until_its_last_day()
    {
        var problem = With("almen", v => v with { Priority = new Priority(2, "de winkel is dicht", Lochem.From.AddDays(20)) });

        var almen = Targets.Of(problem, out _).Where(t => t.Village == new VillageId("almen")).ToList();

        Assert.Equal([(Lochem.From, 21), (Lochem.From.AddDays(21), 28)], almen.Select(t => (t.From, t.Days)));
    }

    [Fact]
    public void A_village_in_a_series_has_the_rhythm_of_the_series() =>
        Assert.Equal(7, Days(With("zwiep", v => v with { Series = new Series(1, Lochem.From, Lochem.Until) }), "zwiep"));

    [Fact]
    public void Where_residents_go_on_we_come_at_the_longest_rhythm() =>
        Assert.Equal(56, Days(With("lochem", v => v with { ResidentsGoOn = true }), "lochem"));

    [Fact]
    public void A_hamlet_that_goes_with_another_village_has_no_target_and_no_stops()
    {
        var problem = With("zwiep", v => v with { TogetherWith = new VillageId("lochem") });

        var plan = TourPlanner.Plan(problem);

        Assert.DoesNotContain(plan.Targets, t => t.Village == new VillageId("zwiep"));
        Assert.DoesNotContain(plan.Stops, s => s.Village == new VillageId("zwiep"));
        Assert.Contains(plan.Stops, s => s.Reason.StartsWith("Lochem en Zwiep: eens in de", StringComparison.Ordinal));
    }

    [Fact]
    public void A_village_that_wants_more_time_between_visits_has_no_target_below_it()
    {
        Assert.Equal(28, Days(With("lochem", v => v with { MinimumGapDays = 28 }), "lochem"));
        Assert.Equal(14, Days(With("zwiep", v => v with { MinimumGapDays = 10, Series = new Series(1, Lochem.From, Lochem.Until) }), "zwiep"));
        Assert.Equal(70, Days(With("lochem", v => v with { MinimumGapDays = 70 }), "lochem"));
    }

    [Fact]
    public void Beside_series_the_plan_says_what_is_left()
    {
        var problem = With("zwiep", v => v with { Series = new Series(1, Lochem.From, Lochem.Until) });
        problem = problem with { Vans = [problem.Vans[0] with { StopsPerWeek = 2 }] };

        Targets.Of(problem, out var note);

        Assert.Equal("Naast de reeksen komen we nog 1 keer per week: eens in de 11 weken.", note);
    }

    [Fact]
    public void A_factor_without_a_last_day_goes_on_and_a_closure_without_one_is_one_day()
    {
        var problem = With("almen", v => v with { Priority = new Priority(2, "de winkel is dicht") });

        Assert.Equal(21, Assert.Single(Targets.Of(problem, out _), t => t.Village == new VillageId("almen")).Days);
        Assert.Equal(new Closure(Lochem.From, Lochem.From), new Closure(Lochem.From));
    }

    private static int Days(TourProblem problem, string village) =>
        Targets.Of(problem, out _).First(t => t.Village == new VillageId(village)).Days;

    private static TourProblem With(string village, Func<TourVillage, TourVillage> change) =>
        Lochem with { Villages = [.. Lochem.Villages.Select(v => v.Id == new VillageId(village) ? change(v) : v)] };
}
