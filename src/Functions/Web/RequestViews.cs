using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Flows;
using Naober.Pages.Rights;

namespace Naober.Functions.Web;

/// <summary>Puts one request, and the proof of what was done, into words.</summary>
public sealed class RequestViews(StaffGate gate, StaffViews staff, RightsViews rights, Organisation organisation)
{
    /// <summary>Said to everybody, whether there is anything or not: it is never untrue, and nobody learns from it.</summary>
    public const string Apart = "Gaat iets over veiligheid thuis? Daarover hoor je apart van ons.";

    private readonly TimeZoneInfo _zone = organisation.Hours.Zone;

    public bool MayAnswer(Person me, RightsRequest request) => Access.Oversees(organisation, me, request.SafeRoute);

    /// <param name="there">What this person may know that we have.</param>
    public RequestPageModel Page(Person me, RightsRequest request, Holdings there, string? notice) => new(
        gate.Site,
        me.Name,
        request.Id.Value,
        request.Kind,
        RightsLabels.Of(request.Kind),
        [.. FactsOf(request), .. ReasonOf(request)],
        MayAnswer(me, request),
        [.. there.Proof.Select(RightsLabels.Of)],
        [.. there.Signals.Select(s => MessageOf(me, s.Signal))],
        there.Known,
        DoneOf(request))
    {
        OfNumber = request.Subject?.Sender is not null,
        IsAnswered = request.End is not null,
        Begun = request is { Deletion: not null, End: null },
        MayLift = request is { Kind: RightKind.Restriction, End.Outcome: RequestOutcome.Done, Subject: not null } && there.Signals.Any(s => s.Signal.Restricted),
        MayExtend = request.MayExtend(rights.Today),
        Notice = notice,
    };

    public ProofModel Proof(RightsRequest request) => new(
        gate.Site,
        request.Id.Value,
        RightsLabels.Of(request.Kind),
        [.. FactsOf(request)],
        DoneOf(request),
        [
            .. request is not { Kind: RightKind.Deletion, End.Outcome: RequestOutcome.Done } ? [] : (string[])
            [
                "Wij bewaren nog een jaar dat er een bericht was, zonder inhoud en nummer.",
                $"Wij bewaren {organisation.Retention.LogMonths} maanden wie van ons het bekeek, zonder inhoud.",
                "Wij bewaren een jaar wat wij verbeterden aan dorp of onderwerp, zonder tekst.",
                "Aantallen. Daarin staat niemand.",
                "Wat Twilio bezorgde, gaat daar vanzelf weg: binnen 8 dagen.",
            ],
            .. request.SafeRoute ? [] : (string[])[Apart],
        ]);

    private IEnumerable<KeyValuePair<string, string>> FactsOf(RightsRequest request)
    {
        yield return new("Gevraagd op", DutchTime.Date(request.ReceivedOn));
        yield return new("Opgeschreven door", staff.NameOf(request.By)!);
        if (request.Extension is { } extension)
        {
            yield return new("Langer nodig", $"Verteld op {DutchTime.Date(extension.On)}. {extension.Why}");
        }

        if (request.End is not { } end)
        {
            yield return new("Beantwoord dit uiterlijk op", DutchTime.Date(request.DueOn));
            yield break;
        }

        yield return new("Beantwoord op", rights.Moment(end.At));
        yield return new("Beantwoord door", staff.NameOf(end.By)!);
        yield return new("Uitkomst", end.Why is null ? RightsLabels.Of(end.Outcome) : $"{RightsLabels.Of(end.Outcome)}. {end.Why}");
    }

    // Not in a proof: those are somebody's own words.
    private static IEnumerable<KeyValuePair<string, string>> ReasonOf(RightsRequest request) => [new("Reden", request.Case)];

    private static IReadOnlyList<string> DoneOf(RightsRequest request) => request switch
    {
        { End: null } => [],
        { End.Outcome: RequestOutcome.NothingThere } => ["Wij hadden niets van deze inwoner."],
        { End.Outcome: RequestOutcome.Refused } => ["Niets. De inwoner hoorde waarom."],
        { Kind: RightKind.Deletion } => [.. request.Proof.Select(p => $"Gewist: {RightsLabels.Of(p)}.")],
        _ => [.. request.Proof.Select(p => $"{Capital(RightsLabels.Of(p))}.")],
    };

    private HeldMessage MessageOf(Person me, Signal signal) => new(
        $"{DutchTime.Date(LocalTime.Of(signal.ReceivedAt, _zone).Date)}, {staff.VillageOf(signal.Village)}, {Labels.Of(signal.Theme)}: {Labels.Of(signal.State)}",
        Access.MaySee(organisation, me, signal) ? $"/werk/signaal/{signal.Id}" : null);

    private static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
