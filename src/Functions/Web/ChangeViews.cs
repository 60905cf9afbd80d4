using System.Globalization;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Pages;
using Naober.Pages.Planning;

namespace Naober.Functions.Web;

/// <summary>The page of one stop, and what a change of it brings with it.</summary>
public sealed class ChangeViews(StaffGate gate, Organisation organisation)
{
    /// <param name="stop">Null: a new one.</param>
    /// <param name="answers">As they were sent; null: as it stands.</param>
    public ChangePageModel Page(Person me, TourState state, TourTarget? stop, ChangeAnswers? answers, IReadOnlyList<FieldError> errors) => new(
        gate.Site,
        me.Name,
        state.Draft.Revision,
        stop?.Id.Value,
        stop switch
        {
            null => null,
            { Told: { } told } => PlanWords.Line(state, organisation, told),
            _ => PlanWords.Line(state, state.Proposals.First(p => p.Stop.IsSameAs(stop.Stop))),
        },
        stop?.Told is not null,
        answers ?? AnswersOf(stop),
        [
            .. from village in state.Settings.Villages
               where stop is null || village.Id == stop.Stop.Village
               orderby village.Name
               from venue in village.Venues
               select new Choice($"{village.Id}/{venue.Id}", $"{village.Name}, {venue.Name}"),
        ],
        [.. state.Settings.Vans.Select(v => new Choice(v.Id, v.Name))],
        [.. TourTarget.Ahead(state).Where(t => stop is not null && t.Stop.Village != stop.Stop.Village)
            .Select(t => new Choice(t.Id.Value, $"{PlanWords.NameOf(state, t.Stop.Village)}, {PlanWords.When(t.Stop)}"))],
        [.. organisation.People.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Choice(p.Id.Value, p.Name))],
        errors);

    public PreviewPageModel Preview(
        Person me, TourState state, TourTarget? stop, ChangeAnswers answers, ChangeProposal proposal, IReadOnlyDictionary<VillageId, int> audience)
    {
        var told = proposal.ByPerson
            .Where(c => c.Before is { } before && state.Stops.Any(s => s.Stands && s.Stop.IsSameAs(before)))
            .Select(c => c.Before!.Village).ToList();
        return new PreviewPageModel(
            gate.Site,
            me.Name,
            state.Draft.Revision,
            stop?.Id.Value,
            answers,
            [.. proposal.ByPerson.Select(c => PlanWords.Change(state, c))],
            [.. proposal.Proposed.Select(c => PlanWords.Change(state, c))],
            [.. proposal.Refused.Select(r => r.Sentence).Distinct()],
            told.Count == 0 ? [] : [.. PlanViews.Told(state, told, audience), "De gastheer of gastvrouw van het bezoek."],
            $"Het dorp dat het langst wacht, wacht {Times(proposal.FiguresBefore.LargestWait)} zo lang als eerlijk is. "
                + $"Na deze verandering: {Times(proposal.FiguresAfter.LargestWait)}.");
    }

    private static string Times(double wait) => $"{wait.ToString("0.0", CultureInfo.GetCultureInfo("nl-NL"))} keer";

    private static ChangeAnswers AnswersOf(TourTarget? target) => target is null
        ? new ChangeAnswers("", "", "", "", "", "", "", "", "")
        : new ChangeAnswers(
            "",
            target.Stop.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            target.Stop.Start.ToString("H.mm", CultureInfo.InvariantCulture),
            $"{target.Stop.Village}/{target.Stop.Venue}",
            target.Stop.Van,
            "",
            "",
            target.Told?.Host?.Value ?? "",
            target.Told?.Theme ?? "");
}
