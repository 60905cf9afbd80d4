using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

public sealed class PlanCheckTests
{
    private static readonly DateOnly Monday = new(2026, 11, 30);

    private static readonly TourProblem Problem = Examples.Lochem with
    {
        ClosedDays = new Dictionary<DateOnly, string> { [Monday.AddDays(1)] = "Vrije dag" },
        Vans = [Examples.Lochem.Vans[0] with { Away = [new Closure(Monday.AddDays(2), Monday.AddDays(2))] }],
    };

    private static readonly Stop Good = new(
        new VillageId("almen"), "dorpshuis", "bus-1", Monday, new TimeOnly(10, 0), new TimeOnly(12, 0));

    [Fact]
    public void A_stop_that_is_right_breaks_nothing() => Assert.Empty(PlanCheck.Broken(Problem, [Good]));

    public static TheoryData<HardRule, Stop[]> Wrong() => new()
    {
        { HardRule.ClosedDay, [Good with { Date = Monday.AddDays(1) }] },
        { HardRule.VanDay, [Good with { Date = Monday.AddDays(2) }] },
        { HardRule.VanDay, [Good with { Village = new VillageId("exel"), Venue = "standplaats", Date = Monday.AddDays(5) }] },
        { HardRule.VanHours, [Good with { Start = new TimeOnly(9, 0), End = new TimeOnly(11, 0) }] },
        { HardRule.VenueClosed, [Good with { Date = new DateOnly(2026, 12, 21) }] },
        { HardRule.VenueHours, [Good with { Start = new TimeOnly(15, 30), End = new TimeOnly(17, 30) }] },
        { HardRule.Clash, [Good with { Village = new VillageId("lochem"), Venue = "plein", Date = Monday.AddDays(9) }] },
        { HardRule.OnePlace, [Good, Good with { Village = new VillageId("barchem"), Start = new TimeOnly(12, 5), End = new TimeOnly(14, 5) }] },
        { HardRule.MinimumGap, [Good, Good with { Date = Monday.AddDays(4) }] },
        { HardRule.StopsPerDay, [Good, In("barchem", 12, 30, 0), In("eefde", 15, 0, 0)] },
        { HardRule.StopsPerWeek, [Good, In("barchem", 14, 0, 0), In("eefde", 10, 0, 3), In("laren", 10, 0, 4)] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Each_rule_is_seen_where_it_is_broken_and_not_where_it_is_lifted(HardRule rule, Stop[] stops)
    {
        Assert.Contains(PlanCheck.Broken(Problem, stops), b => b.Rule == rule && b.Sentence.Contains(HardRules.Sentence(rule), StringComparison.Ordinal));
        Assert.NotEmpty(RuleBook.Broken(Problem, stops));
        Assert.DoesNotContain(PlanCheck.Broken(Problem.Without(rule), stops), b => b.Rule == rule && rule != HardRule.OnePlace);
    }

    [Fact]
    public void A_stop_between_the_two_parts_of_a_working_day_breaks_the_hours_of_the_van()
    {
        Van van = Examples.Lochem.Vans[0] with { Runs = [new Hours(DayOfWeek.Monday, new TimeOnly(8, 0), new TimeOnly(10, 30)), new Hours(DayOfWeek.Monday, new TimeOnly(16, 0), new TimeOnly(18, 30))] };
        var stop = Good with { Village = new VillageId("lochem"), Venue = "plein" };

        var broken = PlanCheck.Broken(Examples.Lochem with { Vans = [van] }, [stop]);

        Assert.Equal(HardRule.VanHours, Assert.Single(broken).Rule);
    }

    [Theory]
    [InlineData(5, 60, 0)]
    [InlineData(60, 5, 1)]
    public void The_drive_counts_in_the_direction_it_is_made(int there, int back, int broken)
    {
        var (almen, barchem) = (new VillageId("almen"), new VillageId("barchem"));
        var problem = Problem with { DrivingTimes = [new DrivingTime(almen, barchem, there, 9), new DrivingTime(barchem, almen, back, 9)] };

        Assert.Equal(broken, PlanCheck.Broken(problem, [Good, In("barchem", 12, 30, 0)]).Count(b => b.Rule == HardRule.OnePlace));
    }

    [Fact]
    public void A_measured_drive_counts_for_the_way_back_too_and_from_home()
    {
        var (almen, lochem) = (new VillageId("almen"), new VillageId("lochem"));
        var problem = Problem with
        {
            DrivingTimes = [new DrivingTime(almen, lochem, 61, 40)],
            Vans = [Problem.Vans[0] with { HomeVillage = lochem, Runs = [new Hours(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(17, 0))] }],
        };

        Assert.Equal(HardRule.VanHours, Assert.Single(PlanCheck.Broken(problem, [Good])).Rule);
        Assert.Empty(PlanCheck.Broken(problem, [Good with { Start = new TimeOnly(10, 1), End = new TimeOnly(12, 1) }]));
    }

    [Fact]
    public void A_published_stop_that_is_gone_is_seen() =>
        Assert.Equal(HardRule.Published, Assert.Single(PlanCheck.Broken(Problem with { Published = [Good] }, [])).Rule);

    private static Stop In(string village, int hour, int minute, int day)
    {
        var start = new TimeOnly(hour, minute);
        return Good with { Village = new VillageId(village), Date = Monday.AddDays(day), Start = start, End = start.AddHours(2) };
    }
}
