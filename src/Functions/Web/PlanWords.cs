using System.Globalization;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Pages.Planning;

namespace Naober.Functions.Web;

/// <summary>Stops in the words of the coordinator's pages.</summary>
public static class PlanWords
{
    public static string NameOf(TourState state, VillageId village) => state.Settings.Villages.FirstOrDefault(v => v.Id == village)?.Name ?? village.Value;

    /// <summary>What so many texts cost, as a sentence.</summary>
    public static string Cost(TourState state, int texts) =>
        $"Dat kost ongeveer € {(texts * state.Settings.TextCents / 100m).ToString("0.00", CultureInfo.GetCultureInfo("nl-NL"))}.";

    public static string When(Stop stop) => $"{DutchTime.Day(stop.Date)}, {DutchTime.Between(stop.Start, stop.End)}";

    public static string Where(TourState state, Stop stop) =>
        $"{NameOf(state, stop.Village)}, {state.Settings.FindVenue(stop)?.Name ?? "een plek die er niet meer is"}";

    public static string HrefOf(StopId id) => $"{PlanFields.Page}/wijzig?{PlanFields.Stop}={id}";

    public static PlanLine Line(TourState state, Proposal proposal) => new(
        HrefOf(StopId.Of(proposal.Stop, state.Draft.Revision)),
        When(proposal.Stop),
        Where(state, proposal.Stop),
        "Voorstel",
        "",
        proposal.ByPerson ? "Zelf neergezet: blijft staan als je opnieuw plant." : proposal.Stop.Reason);

    public static PlanLine Line(TourState state, Organisation organisation, PlannedStop stop) => new(
        stop.Stands && stop.Stop.Date >= state.Today ? HrefOf(stop.Id) : null,
        When(stop.Stop),
        Where(state, stop.Stop),
        StateOf(state, stop),
        stop.Stop.State switch { StopState.Cancelled or StopState.Missed => "acute", StopState.Moved => "urgent", _ => "yours" },
        string.Join(' ', ((string?[])
        [
            stop.CancelReason,
            stop.Report is { } report ? VisitLabels.Sentence(report) : null,
            stop is { Stop.State: StopState.Moved, Before: { } before } ? $"Eerst: {When(before)}." : null,
            stop.Theme is { } theme ? $"Onderwerp: {theme}." : null,
            stop is { Stands: true, ResidentHost: true } ? "Gastheer of gastvrouw: een bewoner." : null,
            stop is { Stands: true, Host: { } host } ? $"Gastheer of gastvrouw: {(organisation.People.TryGetValue(host, out var person) ? person.Name : host.Value)}." : null,
        ]).OfType<string>()));

    public static PlanChange Change(TourState state, ChangedStop change)
    {
        var stop = change.Before ?? change.After!;
        var isElsewhere = change is { Before: { } b, After: { } a } && b.Venue != a.Venue;
        return new PlanChange(NameOf(state, stop.Village), InWords(change.Before), InWords(change.After));

        string? InWords(Stop? at) => at is null ? null : isElsewhere ? $"{When(at)}, {state.Settings.FindVenue(at)?.Name}" : When(at);
    }

    private static string StateOf(TourState state, PlannedStop stop) => stop.Stop switch
    {
        { State: StopState.Cancelled } => "Vervallen",
        { State: StopState.Held } => "Geweest",
        { State: StopState.Missed } => "Niet geweest",
        _ when stop.Stop.Date < state.Today => "Geweest",
        { State: StopState.Moved } => "Bekend, verplaatst",
        _ => "Bekend",
    };
}
