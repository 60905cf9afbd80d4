using Microsoft.AspNetCore.Http;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Texts;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Puts into words whether people can be reached: on the coordinator's front page and on that of the messages sent on purpose.</summary>
public sealed class NoticeViews(StaffGate gate, Organisation organisation, TimeProvider clock, TimeZoneInfo zone)
{
    private const string TrialPath = "/beheer/proef";

    /// <summary>What must be mended before these people can be told by Teams again.</summary>
    public IEnumerable<Alert> Alerts(IEnumerable<Unreached> unreached) => unreached
        .Where(u => organisation.People.ContainsKey(u.Person))
        .Select(u => new Alert(FixOf(u), "Stuur daarna een proefbericht", TrialPath));

    /// <summary>Days to come on which a village, or safety at home, has nobody of its own.</summary>
    public IEnumerable<Alert> NobodyThere() => DirectoryCheck
        .WarningsOf(organisation, DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).DateTime))
        .Select(w => new Alert(w, "Wie doet wat", "/beheer/dorpen"));

    /// <summary>The test of today in one line; null: there is nothing to say.</summary>
    public string? Tested(DateTimeOffset? arrival) =>
        arrival is { } at ? $"Vanochtend getest om {DutchTime.Hour(at, zone)}: een bericht komt van begin tot eind aan." : null;

    /// <summary>The test of today should have arrived and has not.</summary>
    public static Alert TestFailed { get; } = new(
        "De proef van vanochtend is niet aangekomen. Misschien komen echte berichten ook niet aan. Bel de beheerder van Naober.", "Stuur een proefbericht", TrialPath);

    public TrialModel Trial(Person me, IReadOnlyList<Unreached> unreached, IQueryCollection query) => new(
        gate.Site,
        me.Name,
        [
            .. organisation.People.Values.OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new TrialPerson(
                p.Id.Value, p.Name, unreached.FirstOrDefault(u => u.Person == p.Id) is { } known ? FixOf(known) : null)),
        ],
        organisation.People.TryGetValue(new PersonId(query[TrialFields.Person].ToString()), out var person) ? person.Name : null,
        [
            .. Enum.GetValues<StaffChannel>()
                .Select(c => (Channel: c, Ended: query[NameOf(c)].ToString()))
                .Where(c => c.Ended.Length > 0)
                .Select(c => Sentence(c.Channel, c.Ended)),
        ]);

    /// <summary>Where the page says how it ended.</summary>
    public static string TrialDone(Person person, IReadOnlyDictionary<StaffChannel, SendOutcome> outcomes) =>
        $"{TrialPath}?{TrialFields.Person}={Uri.EscapeDataString(person.Id.Value)}{string.Concat(outcomes.Select(o => $"&{NameOf(o.Key)}={CodeOf(o.Value)}"))}";

    private string FixOf(Unreached unreached)
    {
        var name = organisation.People[unreached.Person].Name;
        return unreached.Reason switch
        {
            SendOutcome.Refused.NotInstalled => $"{name} krijgt geen meldingen: de app Naober staat niet in Teams. Vraag de Teams-beheerder om de app toe te voegen voor {name}.",
            "404" => $"{name} krijgt geen meldingen: Teams kent dit account niet. Kijk of de Entra-id van {name} klopt.",
            "403" => $"{name} krijgt geen meldingen: Naober mag niet melden in Teams. Vraag de Teams-beheerder om de toestemming van de app te controleren.",
            _ => $"{name} krijgt geen meldingen: Teams weigert ze ({unreached.Reason}). Bel de beheerder van Naober.",
        };
    }

    private static string NameOf(StaffChannel channel) => channel.ToString().ToLowerInvariant();

    private static string CodeOf(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Sent => "gelukt",
        SendOutcome.Refused(SendOutcome.Refused.NotInstalled) => "geen-app",
        SendOutcome.Refused => "geweigerd",
        SendOutcome.Busy => "druk",
        _ => "onbekend",
    };

    // The address of a page is anybody's to write, so it chooses among our words and never brings its own.
    private static string Sentence(StaffChannel channel, string ended) => (channel switch
    {
        StaffChannel.Teams => "Teams",
        StaffChannel.Sms => "Sms",
        _ => "Mail",
    }) + ended switch
    {
        "gelukt" => ": verstuurd. Vraag of het bericht er is.",
        "geen-app" => ": niet gelukt. De app Naober staat niet in Teams.",
        "geweigerd" => ": niet gelukt. Het bericht is geweigerd.",
        "druk" => ": nog niet gelukt. Het is nu te druk. Probeer het over een paar minuten opnieuw.",
        _ => ": niet zeker. We kregen geen antwoord. Vraag of het bericht er is.",
    };
}
