using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Triage;

namespace Naober.Core.Texts;

/// <summary>What staff read outside our own pages: village and urgency, never theme or text. No content leaves the house.</summary>
public static class StaffTexts
{
    /// <summary>What somebody gets whom the coordinator sends a message on purpose.</summary>
    public const string Trial = "Dit is een proefbericht van Naober.";

    /// <summary>What the test of each working day says, as if somebody texted it.</summary>
    public const string DailyTestBody = "Dit is de dagelijkse proef van Naober.";

    /// <summary>What the coordinator reads of it each working day.</summary>
    public const string DailyTest = "Dagelijkse proef van Naober: gelukt. Je hoeft niets te doen.";

    /// <summary>In the Teams feed, when it did not arrive.</summary>
    public const string TestFailedSummary = "Spoed: de proef van vanochtend is niet aangekomen";

    /// <summary>For who is officer for safety at home now.</summary>
    public static string OfficersChange(Person by) => Short($"{by.Name} wijzigt wie de aandachtsfunctionaris is. Wist je dit niet? Bel je leidinggevende.");

    /// <summary>For the Teams feed. Of safety at home it says nothing at all, not even the village.</summary>
    public static string Summary(Organisation organisation, Signal signal)
    {
        var village = signal.Village is { } id && organisation.Villages.TryGetValue(id, out var known) ? known.Name : null;
        return TestSignals.Includes(signal) ? DailyTest : (signal.SafeRoute, signal.Urgency, village) switch
        {
            (true, _, _) => "Er staat een bericht klaar",
            (_, Urgency.Normal, null) => "Nieuw bericht, dorp nog onbekend",
            (_, Urgency.Normal, _) => $"Nieuw bericht uit {village}",
            (_, _, null) => "Spoed: nieuw bericht, dorp nog onbekend",
            _ => $"Spoed: nieuw bericht uit {village}",
        };
    }

    /// <summary>For the contact person of the village, when a team has it; never of safety at home.</summary>
    public static string ForInformation(Organisation organisation, Signal signal) =>
        signal.Village is { } id && organisation.Villages.TryGetValue(id, out var village)
            ? $"Ter informatie: een team kijkt naar een bericht uit {village.Name}"
            : "Ter informatie: een team kijkt naar een bericht";

    /// <summary>For a mailbox, as little as the Teams feed says.</summary>
    public static string Mail(string summary, Uri link) => $"{summary}.\n\nOpen het bericht in Naober:\n{link}\n\nJe krijgt deze mail omdat Teams en sms niet lukten.\n";

    /// <summary>For the coordinator's work phone.</summary>
    public static string TestFailed(Uri link) => $"Naober: de proef van vanochtend is niet aangekomen. Open {link}";

    /// <summary>For a work phone. Whoever holds the phone may read it.</summary>
    public static string Sms(Uri link) => $"Naober: er staat een bericht klaar. Open {link}";

    /// <summary>For the Teams feed of a host, the day before: counts, nothing else.</summary>
    /// <param name="open">How many signals are open in the village that the host may see.</param>
    public static string VisitSoon(Organisation organisation, PlannedStop stop, int open) => Short(
        $"{VisitIn(organisation, stop)}. {(open switch
        {
            0 => "Er staat in dit dorp niets open.",
            1 => "Er staat in dit dorp 1 bericht open.",
            _ => $"Er staan in dit dorp {open} berichten open.",
        })}");

    /// <summary>For the Teams feed of a host, when it was moved or cancelled.</summary>
    public static string VisitChanged(Organisation organisation, PlannedStop stop) =>
        Short(stop.Stands ? $"Verplaatst: {VisitIn(organisation, stop)}." : $"Afgelast: {VisitIn(organisation, stop)}.");

    /// <summary>For the Teams feed of who was told that they are the host, and is not any more.</summary>
    public static string VisitNotYours(Organisation organisation, PlannedStop stop) => Short($"Je bent geen gastheer meer: {VisitIn(organisation, stop)}.");

    /// <summary>For the Teams feed of a host, when it is over.</summary>
    public static string VisitOver(Organisation organisation, PlannedStop stop) => Short($"Hoe ging het bezoek? {VisitIn(organisation, stop)}. Vertel het in 2 minuten.");

    /// <summary>For the work phone of a host whom Teams refuses; no counts, for whoever holds the phone may read it.</summary>
    public static string VisitSoonSms(Organisation organisation, PlannedStop stop, Uri link) => $"Naober: {VisitIn(organisation, stop)}. Open {link}";

    /// <inheritdoc cref="VisitSoonSms"/>
    public static string VisitChangedSms(Organisation organisation, PlannedStop stop, Uri link) => $"Naober: {VisitChanged(organisation, stop)} Open {link}";

    /// <inheritdoc cref="VisitSoonSms"/>
    public static string VisitNotYoursSms(Organisation organisation, PlannedStop stop) => $"Naober: {VisitNotYours(organisation, stop)}";

    /// <inheritdoc cref="VisitSoonSms"/>
    public static string VisitOverSms(Organisation organisation, PlannedStop stop, Uri link) =>
        $"Naober: hoe ging het bezoek in {VillageOf(organisation, stop)}? Vertel het in 2 minuten: {link}";

    /// <summary>For the duty manager, who may know no more than this: no link, no village.</summary>
    public static string SafetyWaits(Organisation organisation) =>
        $"Een veiligheidssignaal wacht {organisation.Terms.Safety.Say(step: 1)}. Bel de functionaris.";

    private static string VisitIn(Organisation organisation, PlannedStop stop)
    {
        var place = organisation.Tour.FindVenue(stop.Stop) is { } venue ? $", {venue.Name}" : "";
        return $"{VillageOf(organisation, stop)}, {DutchTime.Day(stop.Stop.Date)} van {DutchTime.Between(stop.Stop.Start, stop.Stop.End)}{place}";
    }

    private static string VillageOf(Organisation organisation, PlannedStop stop) =>
        organisation.Villages.TryGetValue(stop.Stop.Village, out var known) ? known.Name : stop.Stop.Village.Value;

    // Teams takes 150 characters.
    private static string Short(string text) => text.Length <= 150 ? text : $"{text[..147]}...";
}
