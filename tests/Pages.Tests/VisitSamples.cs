using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Languages;
using Naober.Pages.Tour;
using Naober.Pages.Visits;

namespace Naober.Pages.Tests;

/// <summary>What is told of a visit afterwards, made as the app makes it.</summary>
internal static class VisitSamples
{
    private static readonly Person Els = TourSamples.Organisation.People[new PersonId("els")];
    private static readonly ReportViews Reports = new(TourSamples.Gate, TourSamples.Organisation);
    private static readonly VisitViews Views = new(TourSamples.Gate, TourSamples.Organisation, TimeProvider.System);
    private static readonly PlannedStop Stop = TourSamples.Planned("kring-van-dorth", 1);

    private static readonly ReportAnswers Answers = new(
        "ja", "", "veel", [new HeardAnswer($"De bus komt niet meer {Samples.Script}", ""), new HeardAnswer("Samen koken", VisitFields.Idea), new HeardAnswer("", "")], $"Twee buren wandelen nu samen. {Samples.Script}", MayTell: false);

    public static Dictionary<string, PageResult> Staff() => new()
    {
        ["visit"] = Reports.Form(Els.Name, "/werk/bezoek/a", Stop, ReportAnswers.Blank, []),
        ["visit-errors"] = Reports.Form(
            Els.Name,
            "/werk/bezoek/a",
            Stop,
            Answers,
            [
                new(VisitFields.TookPlace, "Kies ja of nee."), new(VisitFields.Came, "Hoeveel mensen kwamen er? Schrijf een getal op."),
                new(VisitFields.WhyNot, "Kies waarom het niet doorging."), new(VisitFields.Heard(1), "Maak het korter. Er passen 500 tekens in."),
                new(VisitFields.Story, "Maak het korter. Er passen 280 tekens in."),
                new(VisitFields.MayTell, "Mag je dit doorvertellen? Zet het vinkje, of maak het verhaal leeg."),
            ]),
        ["visit-not-saved"] = Reports.Form(Els.Name, "/werk/bezoek/a", Stop, Answers, [], "Bel 112 als iemand direct hulp nodig heeft.", notSaved: true),
        ["stories"] = PageResult.Of<StoriesPage>(Views.Stories(Els, [Stored(1, approved: false), Stored(2, approved: false), Stored(3, approved: true)], VisitFields.Approve)),
        ["stories-empty"] = PageResult.Of<StoriesPage>(Views.Stories(Els, [], null)),
        ["stories-errors"] = PageResult.Of<StoriesPage>(Wrong(), 400),
        ["village-stories"] = PageResult.Of<VillagePage>(
            TourSamples.Village(Language.Dutch, "almen", TourSamples.Stops) with { Stories = ["Twee buren wandelen nu samen.", Samples.Script], Decided = "3 mei 2027: Bewoners gaan zelf door. Besloten met de dorpsraad. Elke week koffie." }),
    };

    private static StoriesPageModel Wrong()
    {
        var stories = new[] { Stored(1, approved: false), Stored(2, approved: false) };
        return Views.WrongStory(Els, stories, stories[1], "");
    }

    private static StoredStory Stored(int day, bool approved) => new(
        new VisitStory(
            TourSamples.Planned("almen", day).Id, new("almen"), new DateOnly(2026, 11, 23).AddDays(-day), $"Twee buren wandelen nu samen. {Samples.Script}", TourSamples.Now)
        {
            ApprovedBy = approved ? Els.Id : null,
        },
        "W/1");
}
