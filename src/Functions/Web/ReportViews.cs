using System.Globalization;
using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Pages;
using Naober.Pages.Visits;

namespace Naober.Functions.Web;

/// <summary>The form in which a host tells how a visit went, and what it makes.</summary>
public sealed class ReportViews(StaffGate gate, Organisation organisation)
{
    private static readonly IReadOnlyList<Choice> Reasons = [.. Enum.GetValues<WhyMissed>().Select(w => new Choice(w.ToString(), VisitLabels.Of(w)))];

    public static async Task<ReportAnswers> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        var form = await FormPost.FieldsAsync(request, ct);
        string Field(string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
        return new ReportAnswers(
            Field(VisitFields.TookPlace),
            Field(VisitFields.WhyNot),
            Field(VisitFields.Came),
            [.. Enumerable.Range(0, VisitFields.MostHeard).Select(n => new HeardAnswer(Field(VisitFields.Heard(n)), Field(VisitFields.Kind(n))))],
            Field(VisitFields.Story),
            Field(VisitFields.MayTell).Length > 0);
    }

    /// <summary>What the answers mean, as far as they can be read.</summary>
    public static VisitTold Read(ReportAnswers answers) => new(
        answers.TookPlace == FormFields.No ? ReasonOf(answers) : null,
        answers.TookPlace == FormFields.Yes && CountOf(answers.Came) is { } came ? came : 0,
        [.. answers.Heard.Where(h => h.Text.Length > 0).Select(h => new HeardAtVisit(h.Text, h.Kind == VisitFields.Idea))],
        answers is { MayTell: true, Story.Length: > 0 } ? answers.Story : null);

    public static IReadOnlyList<FieldError> ErrorsOf(ReportAnswers answers) => [.. Wrong(answers)];

    /// <param name="me">Null: a resident.</param>
    public PageResult Form(
        string? me, string target, PlannedStop stop, ReportAnswers answers, IReadOnlyList<FieldError> errors, string? danger = null, bool notSaved = false) =>
        PageResult.Of<ReportPage>(
            new ReportPageModel(
                gate.Site, me, target, VillageOf(stop), WhenOf(stop), Reasons, answers, errors, danger, notSaved),
            notSaved ? StatusCodes.Status503ServiceUnavailable : errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);

    /// <summary>For a visit that is not over.</summary>
    public IResult NotYet(PlannedStop stop) => gate.Message(
        $"Bezoek in {VillageOf(stop)}", $"{WhenOf(stop)}. Is het bezoek voorbij? Vertel hier dan hoe het ging.", StatusCodes.Status200OK, "Alle berichten", "/werk");

    /// <summary>For a visit of which there is nothing to tell any more.</summary>
    public IResult Closed(PlannedStop stop) => gate.Message(
        $"Bezoek in {VillageOf(stop)}",
        stop.Report is { } report ? $"Dit is al verteld. {VisitLabels.Sentence(report)}" : "Dit bezoek is afgelast. Je hoeft niets te vertellen.",
        StatusCodes.Status200OK,
        "Alle berichten",
        "/werk");

    /// <param name="danger">Null without danger.</param>
    public IResult Saved(ReportOutcome outcome, VisitTold told, string? danger)
    {
        var passedOn = told.Heard.Count > 0 ? " Wat je hoorde, staat zo op de lijst." : "";
        var story = told.Story is not null && outcome != ReportOutcome.SomebodyWasFirst ? " Je verhaal gaat naar de coördinator." : "";
        return outcome == ReportOutcome.SomebodyWasFirst
            ? gate.Message("Iemand was eerder", $"Dit bezoek is net veranderd, of iemand vertelde al hoe het ging.{passedOn}{Danger(danger)}", StatusCodes.Status409Conflict, "Naar alle berichten", "/werk")
            : gate.Message("Dank je wel", $"Het is bewaard.{passedOn}{story}{Danger(danger)}", StatusCodes.Status200OK, "Naar alle berichten", "/werk");
    }

    /// <summary>For a resident.</summary>
    /// <inheritdoc cref="Saved"/>
    public IResult Thanks(VisitTold told, string? danger) => gate.Message(
        "Dank je wel", $"Het is bewaard.{(told.Heard.Count > 0 ? " Een collega van ons gaat ermee verder." : "")}{Danger(danger)}", StatusCodes.Status200OK, "Naar de voorpagina", "/");

    /// <summary>For a link that opens nothing, whatever the reason.</summary>
    public IResult NoLink() => gate.Message(
        "Deze link werkt niet meer", "Een link werkt één keer, en een week lang. Wil je nog iets vertellen? Bel ons.", StatusCodes.Status404NotFound, "Naar de voorpagina", "/");

    public IResult TooMany() => gate.Message(
        "Even wachten", "Dit is te vaak geprobeerd. Probeer het over een uur opnieuw. Of bel ons.", StatusCodes.Status429TooManyRequests, "Naar de voorpagina", "/");

    /// <summary>Storage does not answer.</summary>
    public IResult Away() => gate.Message(
        "Het lukt nu niet", "Dat komt door een storing. Ga terug en probeer het over een paar minuten opnieuw. Of bel ons.", StatusCodes.Status503ServiceUnavailable, "Naar de voorpagina", "/");

    private static string Danger(string? danger) => danger is null ? "" : $" {danger}";

    private static int? CountOf(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count <= VisitReport.MostPeople ? count : null;

    private static WhyMissed? ReasonOf(ReportAnswers answers) =>
        Enum.TryParse<WhyMissed>(answers.WhyNot, out var why) && Enum.IsDefined(why) ? why : null;

    private static string WhenOf(PlannedStop stop)
    {
        var day = DutchTime.Day(stop.Stop.Date);
        return $"{char.ToUpperInvariant(day[0])}{day[1..]}, {DutchTime.Between(stop.Stop.Start, stop.Stop.End)}";
    }

    private string VillageOf(PlannedStop stop) => organisation.Villages.TryGetValue(stop.Stop.Village, out var known) ? known.Name : stop.Stop.Village.Value;

    private static IEnumerable<FieldError> Wrong(ReportAnswers answers)
    {
        switch (answers.TookPlace)
        {
            case FormFields.Yes when CountOf(answers.Came) is null:
                yield return new(VisitFields.Came, "Hoeveel mensen kwamen er? Schrijf een getal op.");
                break;
            case FormFields.No when ReasonOf(answers) is null:
                yield return new(VisitFields.WhyNot, "Kies waarom het niet doorging.");
                break;
            case not (FormFields.Yes or FormFields.No):
                yield return new(VisitFields.TookPlace, "Kies ja of nee.");
                break;
        }

        for (var number = 0; number < answers.Heard.Count; number++)
        {
            if (answers.Heard[number].Text.Length > VisitFields.HeardLength)
            {
                yield return new(VisitFields.Heard(number), $"Maak het korter. Er passen {VisitFields.HeardLength} tekens in.");
            }
        }

        if (answers.Story.Length > VisitStory.Length)
        {
            yield return new(VisitFields.Story, $"Maak het korter. Er passen {VisitStory.Length} tekens in.");
        }

        if (answers is { Story.Length: > 0, MayTell: false })
        {
            yield return new(VisitFields.MayTell, "Mag je dit doorvertellen? Zet het vinkje, of maak het verhaal leeg.");
        }
    }
}
