using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Texts;
using Naober.Core.Villages;
using Naober.Functions.Flows;
using Naober.Pages.Rights;

namespace Naober.Functions.Web;

/// <summary>Puts what we have of somebody into their own words, as a page and as JSON. What is of another is left out (<see cref="Disclosure"/>).</summary>
public sealed class CopyViews(StaffGate gate, StaffViews staff, RightsViews rights, Organisation organisation)
{
    private const string Blocked = "Dit bericht is geblokkeerd. Daarom staat de tekst hier niet.";
    private const string Erased = "De tekst is al gewist.";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), WriteIndented = true };

    private readonly TimeZoneInfo _zone = organisation.Hours.Zone;

    /// <param name="typed">What is taken out of this copy, each on a line.</param>
    public CopyModel Page(RightsRequest request, Holdings there, IReadOnlyList<OpenedSignal> opened, string typed)
    {
        var words = StruckText.Words(typed);
        return new CopyModel(
            gate.Site,
            request.Id.Value,
            DutchTime.Date(rights.Today),
            [.. opened.Select(o => ItemOf(o, words))],
            [.. FurtherOf(request, there)],
            [.. WithheldOf(opened, words.Count > 0)],
            typed);
    }

    public static byte[] Json(CopyModel copy) => JsonSerializer.SerializeToUtf8Bytes(
        new JsonObject
        {
            ["organisatie"] = copy.Site.OrganisationName,
            ["gemaaktOp"] = copy.MadeOn,
            ["berichten"] = new JsonArray([.. copy.Items.Select(i => new JsonObject
            {
                ["bericht"] = i.Heading,
                ["gegevens"] = new JsonObject(i.Facts.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))),
                ["teksten"] = new JsonArray([.. i.Texts.Select(t => new JsonObject { ["wat"] = t.What, ["tekst"] = t.Text })]),
            })]),
            ["verder"] = new JsonArray([.. copy.Further.Select(f => JsonValue.Create(f))]),
            ["nietGegeven"] = new JsonArray([.. copy.Withheld.Select(w => JsonValue.Create(w))]),
        },
        Readable);

    private CopyItem ItemOf(OpenedSignal opened, IReadOnlyList<string> words)
    {
        var (signal, given) = (opened.Signal, opened.Given);
        return new CopyItem(
            $"Bericht van {(given.Moment ? rights.Moment(signal.ReceivedAt) : DayOf(signal.ReceivedAt))}",
            [.. FactsOf(opened)],
            [.. TextsOf(opened).Select(t => t with { Text = StruckText.Of(t.Text, words) })]);
    }

    private IEnumerable<KeyValuePair<string, string>> FactsOf(OpenedSignal opened)
    {
        var (signal, given) = (opened.Signal, opened.Given);
        if (given.Channel)
        {
            yield return new("Kwam binnen via", Labels.Of(signal.Channel));
        }

        yield return new("Dorp", staff.VillageOf(signal.Village));
        yield return new("Onderwerp, volgens Naober", Labels.Of(signal.Theme));
        yield return new("Spoed, volgens Naober", Labels.Of(signal.Urgency));
        yield return new("Hoe staat het ervoor", signal.CloseReason is { } reason ? $"{Labels.Of(signal.State)}: {Labels.Of(reason)}" : Labels.Of(signal.State));
        if (signal.PartnerConsent is { } consent)
        {
            yield return new("Gegeven aan een partner, met goedvinden van", Labels.Of(consent.By));
        }

        yield return new("Hoe vaak bekeken", $"{opened.Views} keer, door {opened.Viewers} van ons");
        yield return new("Wij bewaren dit", $"hooguit {organisation.Retention.SignalMonths} maanden, de tekst hooguit {organisation.Retention.TextMonths}");
    }

    private IEnumerable<CopyText> TextsOf(OpenedSignal opened)
    {
        var (signal, given) = (opened.Signal, opened.Given);
        if (signal.Erased || signal.Restricted)
        {
            yield return new CopyText("De tekst", signal.Erased ? Erased : Blocked);
            yield break;
        }

        foreach (var message in opened.Messages.Where(_ => given.Words))
        {
            yield return new CopyText(
                given.Sent ? $"Wat je schreef op {rights.Moment(message.ReceivedAt)}" : "Wat er over je staat",
                message.Content?.Text ?? "De tekst is niet leesbaar.");
            if (given.Sent && message.Content?.Notes?.Answer is { } answer)
            {
                yield return new CopyText("Ons antwoord", answer);
            }
        }

        foreach (var note in opened.Notes.Where(n => signal.Sent.Contains(n.Id) ? given.Sent : given.Notes))
        {
            yield return new CopyText(signal.Sent.Contains(note.Id) ? $"Onze sms van {rights.Moment(note.At)}" : $"Wat wij opschreven op {DayOf(note.At)}", note.Text ?? "De tekst is niet leesbaar.");
        }

        foreach (var at in opened.Told.Where(_ => given.Sent))
        {
            yield return new CopyText($"Onze sms van {rights.Moment(at)}", "Een vaste tekst over hoe het ervoor staat.");
        }
    }

    private IEnumerable<string> FurtherOf(RightsRequest request, Holdings there)
    {
        if (request.Subject?.Sender is not null && there.Signals.Any(s => s.Content.Phone is { Length: > 0 }))
        {
            yield return "Je telefoonnummer, verzegeld bij je berichten.";
        }

        foreach (var reminder in there.Reminders)
        {
            yield return $"Je vroeg op {DayOf(reminder.Since)} om herinneringen voor {VillageOf(reminder.Village)}.";
        }

        foreach (var answer in there.Answers)
        {
            yield return $"Op {DayOf(answer.At)} antwoordde je {(answer.Yes ? "ja" : "nee")} op de vraag of de bezoeken aan {VillageOf(answer.Village)} moeten blijven.";
        }

        if (there.Remembers)
        {
            yield return "Wij onthouden welke berichten bij elkaar horen, zonder de tekst.";
        }

        if (there.Stuck.Count > 0)
        {
            yield return "Er is een bericht dat door een storing niet verder kwam.";
        }

        yield return "Verder staat er niets in dit overzicht.";
        if (!request.SafeRoute)
        {
            yield return RequestViews.Apart; // in every copy, so that it tells nothing
        }
    }

    private static IEnumerable<string> WithheldOf(IReadOnlyList<OpenedSignal> opened, bool isStruck)
    {
        if (opened.Any(o => !o.Given.Sent))
        {
            yield return "Wie het vertelde, hoe en hoe laat. Dat beschermt die ander.";
        }

        if (opened.Any(o => !o.Given.Notes && o.Notes.Count > o.Signal.Sent.Count))
        {
            yield return "Wat wij opschreven over een ander. Dat is van die ander.";
        }

        if (opened.Any(o => o.Signal.Hiding.Count > 0))
        {
            yield return "Namen, adressen en nummers die in een bericht stonden. Misschien zijn die van een ander.";
        }

        if (isStruck)
        {
            yield return "De woorden onder een zwarte balk. Die gaan over een ander.";
        }
    }

    private string DayOf(DateTimeOffset at) => DutchTime.Date(LocalTime.Of(at, _zone).Date);

    private string VillageOf(VillageId village) => staff.VillageOf(village);
}
