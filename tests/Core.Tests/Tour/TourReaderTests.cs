using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

public sealed class TourReaderTests
{
    private static readonly PackTour Tour = Lochem.Pack.Tour!;
    private static readonly PackVan Van = Tour.Vans[0];
    private static readonly PackClosure Backwards = new("2027-01-03", "2026-12-24", "kerst");

    /// <summary>What is wrong, and the one sentence that says what to mend.</summary>
    public static TheoryData<string> Errors => [.. Wrong.Keys];

    private static Dictionary<string, (PackTour Tour, VillagesPack Villages)> Wrong { get; } = new()
    {
        ["De rondgang heeft geen naam. Zet bij 'tour.name' hoe mensen de bus noemen, zoals: de Naoberbus."] = With(Tour with { Name = "" }),
        ["De rondgang heeft geen bus. Zet bij 'tour.vans' minstens één bus."] = With(Tour with { Vans = [] }),
        ["De schoolvakantie 'bouwvak' ('tour.homeIn') staat niet in het bestand van de regio 'midden'."] = With(Tour with { HomeIn = ["bouwvak"] }),
        ["De bus '' heeft geen id."] = With(Van with { Id = null, Name = "" }),
        ["De bus 'bus-1' staat er twee keer in."] = With(Tour with { Vans = [Van, Van] }),
        ["De bus 'bus-1' heeft geen thuis. Zet bij 'home' de id van het dorp waar de bus 's nachts staat."] = With(Van with { Home = "nergens" }),
        ["De bus 'bus-1' heeft geen dagen. Schrijf bij 'days' bijvoorbeeld \"dinsdag\": \"9.00-17.00\"."] = With(Van with { Days = null }),
        ["'dinsdags' bij de bus 'bus-1' is geen dag. Schrijf bijvoorbeeld 'maandag'."] = With(Van with { Days = Days("dinsdags", "9.00-17.00") }),
        ["De tijden van de bus 'bus-1' op dinsdag ('9 tot 5') kloppen niet. Schrijf bijvoorbeeld 9.00-17.00."] = With(Van with { Days = Days("dinsdag", "9 tot 5") }),
        ["De dagen dat de bus 'bus-1' dicht is ('2027-01-03' tot en met '2026-12-24') kloppen niet. Schrijf bijvoorbeeld 2026-12-24."] = With(Van with { Away = [Backwards] }),
        ["Bij 'tour' hoort 'stopMinutes' een aantal minuten van 30 tot 480 te zijn."] = With(Tour with { StopMinutes = 5 }),
        ["Bij 'tour' hoort 'stopsPerWeek' een aantal keer van 1 tot 40 te zijn."] = With(Van with { StopsPerWeek = 0 }),
        ["De rit van 'almen' naar 'nergens' klopt niet. Zet er twee dorpen bij, 'minutes' en 'kilometres'."] = With(Tour with { DrivingTimes = [new PackDrive("almen", "nergens", 20, 12)] }),
        ["Almen heeft geen plaats op de kaart. Zet er 'lat' en 'lon' bij."] = With(v => v with { Lat = null }),
        ["Almen gaat samen met 'nergens', maar dat dorp bestaat niet of gaat zelf samen met een ander."] = With(v => v with { TogetherWith = "nergens" }),
        ["Almen heeft geen plek voor de bus. Zet er bij 'venues' minstens één in, of kies een dorp bij 'togetherWith'."] = With(v => v with { Venues = [] }),
        ["Een plek in Almen heeft geen id of geen naam. Schrijf de naam met 'de' of 'het' ervoor."] = With(v => v with { Venues = [new PackVenue("zaal", " ")] }),
        ["De plek 'zaal' staat twee keer bij Almen."] = With(v => v with { Venues = [new PackVenue("zaal", "de zaal"), new PackVenue("zaal", "de zaal")] }),
        ["De tijden van 'de markt' in Almen op woensdag ('vroeg') kloppen niet. Schrijf bijvoorbeeld 9.00-17.00."] =
            With(v => v with { Activities = [new PackActivity("de markt", "woensdag", "vroeg")] }),
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void What_is_wrong_is_said_in_a_sentence_and_the_pack_is_refused(string error)
    {
        var (tour, villages) = Wrong[error];

        Assert.Null(PackReader.Read(Lochem.Pack with { Tour = tour }, villages, Lochem.Texts, Lochem.Amsterdam, out var errors));
        Assert.Contains(error, errors);
    }

    [Fact]
    public void An_organisation_without_a_van_is_good()
    {
        var organisation = Lochem.Read(Lochem.Pack with { Tour = null });

        Assert.False(organisation.Tour.IsThere);
        Assert.Empty(organisation.Tour.Villages);
    }

    [Fact]
    public void The_tour_of_Lochem_is_planned_without_a_wait_that_is_too_long()
    {
        var tour = Lochem.Organisation.Tour;
        var problem = tour.Problem(new DateOnly(2026, 11, 30), tour.HorizonWeeks, new Dictionary<DateOnly, string>(), []);

        var plan = TourPlanner.Plan(problem);

        Assert.Empty(PlanCheck.Broken(problem, plan.Stops));
        Assert.Empty(plan.Unmet);
        Assert.InRange(plan.Figures.LargestWait, 0.5, 1.5);
    }

    [Fact]
    public void Nobody_drives_on_holidays_on_days_of_the_office_and_on_days_of_the_coordinator()
    {
        var own = new Dictionary<DateOnly, string> { [new DateOnly(2026, 12, 15)] = "teamdag" };

        var closed = Lochem.Organisation.Tour.ClosedDays(new DateOnly(2026, 12, 1), new DateOnly(2027, 1, 1), own);

        Assert.Equal(
            [(15, "teamdag"), (24, "het kantoor is dicht"), (25, "Eerste Kerstdag"), (26, "Tweede Kerstdag"), (31, "het kantoor is dicht")],
            closed.OrderBy(d => d.Key).Select(d => (d.Key.Day, d.Value)));
    }

    [Fact]
    public void The_pack_may_give_measured_drives_and_put_waits_before_the_rhythm()
    {
        var tour = Tour with { DrivingTimes = [new PackDrive("almen", "lochem", 31, 14.5)], OnTargetIsEnough = false };

        var problem = Lochem.Read(Lochem.Pack with { Tour = tour }).Tour.Problem(new DateOnly(2026, 11, 30), 8, new Dictionary<DateOnly, string>(), []);

        Assert.Equal([new DrivingTime(new("almen"), new("lochem"), 31, 14.5)], problem.DrivingTimes);
        Assert.Equal(new VillageId("lochem"), problem.Vans[0].HomeVillage);
        Assert.False(problem.OnTargetIsEnough);
        Assert.Empty(ProblemCheck.ErrorsOf(problem));
        Assert.True(Lochem.Organisation.Tour.OnTargetIsEnough);
    }

    [Fact]
    public void In_a_school_holiday_that_the_pack_names_the_vans_stay_at_home()
    {
        var tour = Tour with { SchoolHolidays = [new("2026-12-19", "2027-01-03", "kerstvakantie")], HomeIn = ["kerstvakantie"] };

        var read = Lochem.Read(Lochem.Pack with { Tour = tour }).Tour;

        Assert.Equal([new Closure(new DateOnly(2026, 12, 19), new DateOnly(2027, 1, 3), "kerstvakantie")], read.Vans[0].Away);
    }

    private static (PackTour, VillagesPack) With(PackTour tour) => (tour, Lochem.Villages);

    private static (PackTour, VillagesPack) With(PackVan van) => (Tour with { Vans = [van] }, Lochem.Villages);

    private static (PackTour, VillagesPack) With(Func<PackVillage, PackVillage> almen) =>
        (Tour, Lochem.Villages with { Villages = [.. Lochem.Villages.Villages.Select(v => v.Id == "almen" ? almen(v) : v)] });

    private static Dictionary<string, string> Days(string day, string hours) => new() { [day] = hours };
}
