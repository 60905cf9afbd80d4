using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Directory;
using Naober.Functions.Settings;
using Naober.Functions.Web;
using Naober.Pages.Languages;
using Naober.Pages.Tour;

namespace Naober.Pages.Tests;

/// <summary>The public pages of the tour, made as the app makes them, of the pack of Lochem.</summary>
internal static class TourSamples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Lochem, in which Joppe has decided to come to Gorssel.</summary>
    public static Organisation Organisation { get; } = Together(PackFiles.Load(Path.Combine(AppContext.BaseDirectory, "config", "lochem")), "joppe", "gorssel");

    public static TourViews Views { get; } = ViewsOf(Organisation);

    /// <summary>Eight weeks with every kind of news in them, and more stops than the front page shows.</summary>
    public static Agenda Stops { get; } = new(
    [
        Moved(Planned("almen", 1), hour: 14),
        Planned("laren", 2).Cancel($"Het dorpshuis is dicht. {Samples.Script}", Now)!,
        Planned("gorssel", 3) with { Theme = $"samen eten {Samples.Script}" },
        .. Enumerable.Range(0, 21).Select(i => Planned(Own(i).Id.Value, 8 + (2 * i))),
    ]);

    public static VillageLines Lines { get; } = new(
        new VillageId("almen"),
        $"Veel mensen willen samen wandelen. {Samples.Script}",
        "Op maandag loopt er nu een groep. Jij kunt mee.",
        Now,
        new PersonId("els"));

    public static IEnumerable<KeyValuePair<string, PageResult>> Public(Language language)
    {
        var end = language.IsDutch ? "" : $"-{language.Code}";
        return new Dictionary<string, PageResult>
        {
            ["home"] = PageResult.Of<HomePage>(Home(language, Stops)),
            ["home-empty"] = PageResult.Of<HomePage>(Home(language, new Agenda([]))),
            ["home-away"] = PageResult.Of<HomePage>(Home(language, agenda: null)),
            ["home-without-tour"] = PageResult.Of<HomePage>(ViewsOf(Organisation with { Tour = TourSettings.None }).Home(language, new Agenda([]))),
            ["village"] = PageResult.Of<VillagePage>(Village(language, "almen", Stops, Lines)),
            ["village-cancelled"] = PageResult.Of<VillagePage>(Village(language, "laren", Stops)),
            ["village-together"] = PageResult.Of<VillagePage>(Village(language, Joined.Id.Value, Stops)),
            ["village-empty"] = PageResult.Of<VillagePage>(Village(language, "eefde", new Agenda([]))),
            ["village-away"] = PageResult.Of<VillagePage>(Village(language, "almen", agenda: null)),
            ["village-poster"] = PageResult.Of<VillagePoster>(Print(language, "almen", Stops)),
            ["village-poster-empty"] = PageResult.Of<VillagePoster>(Print(language, "almen", new Agenda([]))),
            ["village-card"] = PageResult.Of<VillageCard>(Print(language, "kring-van-dorth", Stops)),
            ["village-sheet"] = PageResult.Of<StaySheet>(Views.Sheet(language, Views.Find("kring-van-dorth")!)),
            ["stay"] = Stay(language, ""),
            ["stay-errors"] = Stay(language, "", 400),
            ["stay-too-many"] = Stay(language, FormFields.Yes, 429, FormOutcome.TooMany),
            ["stay-not-counted"] = Stay(language, FormFields.No, 503, FormOutcome.NotArrived),
            ["stay-thanks"] = new StayViews(Views).Thanks(Post(language), Views.Find("almen")!),
            ["stay-not-asked"] = new StayViews(Views).NotAsked(Post(language), Views.Find("almen")!),
            ["village-card-empty"] = PageResult.Of<VillageCard>(Print(language, "almen", new Agenda([]))),
        }.Select(p => KeyValuePair.Create(p.Key + end, p.Value));
    }

    public static Dictionary<string, PageResult> Staff() => new()
    {
        ["edit-village"] = PageResult.Of<EditVillage>(Edit()),
        ["edit-village-errors"] = PageResult.Of<EditVillage>(
            Edit() with
            {
                Notice = null,
                Shown = null,
                Errors =
                [
                    new(LinesFields.Heard, "Schrijf op wat jullie hoorden."), new(LinesFields.Did, "Schrijf op wat jullie deden."),
                    new(LinesFields.Agreed, "Lees de zinnen na. Is niemand te herkennen? Zet dan het vinkje."),
                ],
            },
            400),
    };

    private static PageResult Stay(Language language, string answer, int status = 200, FormOutcome outcome = FormOutcome.Asking)
    {
        var (stop, day) = (Planned("almen", 1), new DateOnly(2026, 12, 20));
        return new StayViews(Views).Form(
            Post(language), Views.Find("almen")!, new SeriesQuestion(new VillageId("almen"), new Series(2, stop.Stop.Date, day), [stop], day), answer, status, outcome);
    }

    private static FormPost Post(Language language) => new(language, "nonce", Stood: null, Text: "", MayCall: "", TypedPhone: "", Trapped: false);

    public static HomePageModel Home(Language language, Agenda? agenda) => Views.Home(language, agenda);

    public static VillagePageModel Village(Language language, string village, Agenda? agenda, VillageLines? lines = null) =>
        Views.Village(language, Views.Find(village)!, agenda, lines);

    public static VillagePrintModel Print(Language language, string village, Agenda agenda) => Views.Print(language, Views.Find(village)!, agenda);

    public static PlannedStop Planned(string village, int day, int revision = 1)
    {
        var where = Organisation.Tour.Villages.Single(v => v.Id.Value == village);
        var stop = new Stop(
            where.Id,
            where.Venues[0].Id,
            "bus-1",
            new DateOnly(2026, 11, 23).AddDays(day),
            new TimeOnly(10, 0),
            new TimeOnly(12, 0),
            Reason: "Vier weken na de vorige keer, op dezelfde dag en tijd.");
        return PlannedStop.Publish(stop, revision, Now.AddDays(-7));
    }

    public static PlannedStop Moved(PlannedStop stop, int hour) =>
        stop.MoveTo(stop.Stop with { Start = new TimeOnly(hour, 0), End = new TimeOnly(hour + 2, 0) }, Now)!;

    /// <summary>A village that goes together with another one.</summary>
    public static TourVillage Joined => Organisation.Tour.Villages.First(v => v.TogetherWith is not null);

    private static TourVillage Own(int i) => Organisation.Tour.Villages.Where(v => v.Venues.Count > 0).ElementAt(i % Organisation.Tour.Villages.Count(v => v.Venues.Count > 0));

    private static Organisation Together(Organisation organisation, string village, string other) => organisation with
    {
        Tour = organisation.Tour with
        {
            Villages = [.. organisation.Tour.Villages.Select(v => v.Id.Value == village ? v with { TogetherWith = new VillageId(other), Venues = [] } : v)],
        },
    };

    private static EditVillageModel Edit() => new(
        Samples.Lochem,
        "Els Braakman",
        "almen",
        "Almen",
        new HeardAndDone(Lines.Heard, Lines.Did),
        "v1",
        "Goedgekeurd door Els Braakman op maandag 23 november om 10.00 uur.",
        [],
        "De zinnen staan op de pagina.");

    public static StaffGate Gate => GateOf(Organisation);

    private static StaffGate GateOf(Organisation organisation) =>
        new(new StaffSignIn(new SignInOptions("tenant", PlatformSignsIn: true), organisation, TimeProvider.System), organisation);

    private static TourViews ViewsOf(Organisation organisation) => new(
        GateOf(organisation),
        organisation,
        new PublicAddress(new Uri("https://naober.welzijnlochem.nl")));
}
