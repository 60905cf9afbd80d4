using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Puts signals into the words of the staff pages.</summary>
public sealed class StaffViews(StaffGate gate, Organisation organisation, TimeZoneInfo zone, TimeProvider clock)
{
    /// <param name="stuck">Only what this person may see.</param>
    public WorkListModel List(Person me, IEnumerable<Signal> open, IEnumerable<StuckMessage> stuck) => new(
        gate.Site,
        me.Name,
        [
            .. open.Where(s => Access.MaySee(organisation, me, s))
                .OrderByDescending(s => TermOf(s) is { Late: true })
                .ThenBy(s => s.State switch { SignalState.SetAside => 2, SignalState.PickedUp => 1, _ => 0 })
                .ThenByDescending(s => s.Urgency)
                .ThenBy(s => s.ReceivedAt)
                .Select(s => new WorkItem(
                    s.Id.Value,
                    VillageOf(s),
                    s.Urgency,
                    s.SafeRoute,
                    Labels.Of(s.State),
                    DutchTime.Moment(s.ReceivedAt, zone),
                    NameOf(s.PickedUpBy ?? s.Receiver),
                    Mine: s.PickedUpBy == me.Id) { Term = TermOf(s) }),
        ],
        [.. stuck.Select(m => new StuckItem(m.Id.Value, m.Queue, DutchTime.Moment(m.Since, zone), m.Signal?.Value))],
        Access.MayManage(organisation, me));

    /// <param name="messages">What the sender wrote, the first message first.</param>
    /// <param name="notice">What has just happened.</param>
    public SignalPageModel Detail(
        Person me,
        Signal signal,
        IReadOnlyList<ReadMessage> messages,
        IEnumerable<SignalEvent> events,
        IReadOnlyDictionary<string, StepOutcome> steps,
        string? notice) => new(
            gate.Site,
            me.Name,
            signal.Id.Value,
            VillageOf(signal),
            signal.Urgency,
            signal.Danger,
            signal.SafeRoute,
            Labels.Of(signal.Theme),
            Labels.Of(signal.Channel),
            DutchTime.Moment(signal.ReceivedAt, zone),
            NotesOf(signal, messages),
            [.. messages.Select(m => new MessageText(messages.Count > 1 ? DutchTime.Moment(m.ReceivedAt, zone) : null, m.Content?.Text))],
            DetailsOf(me, signal, messages),
            messages[0].Content?.Phone?.Readable,
            signal.CloseReason is { } reason ? $"{Labels.Of(signal.State)}: {Labels.Of(reason)}" : Labels.Of(signal.State),
            NameOf(signal.PickedUpBy),
            ActionsOf(me, signal),
            [.. messages.SelectMany(m => m.Content?.Notes?.Reasons ?? []).Select(r => r.ToString()).Distinct()],
            History(events, steps),
            notice) { Term = TermOf(signal) };

    public CorrectionListModel Corrections(Person me, IEnumerable<Correction> corrections) => new(
        gate.Site,
        me.Name,
        [
            .. corrections.Select(c => new CorrectionLine(
                DutchTime.Moment(c.At, zone),
                [
                    .. Changed("Dorp", VillageOf(c.Before.Village), VillageOf(c.After.Village)),
                    .. Changed("Onderwerp", Labels.Of(c.Before.Theme), Labels.Of(c.After.Theme)),
                    .. Changed("Spoed", Labels.Of(c.Before.Urgency), Labels.Of(c.After.Urgency)),
                ],
                c.Rules)),
        ]);

    public string? NameOf(PersonId? person) =>
        person is { } id ? organisation.People.TryGetValue(id, out var known) ? known.Name : id.Value : null;

    private static IEnumerable<string> Changed(string what, string before, string after) =>
        before == after ? [] : [$"{what}: {after}, was {before}"];

    private static SignalDetails DetailsOf(Person me, Signal signal, IReadOnlyList<ReadMessage> messages) => signal.Hiding.Count switch
    {
        0 => SignalDetails.None,
        _ when messages.All(m => !m.Hides) => SignalDetails.Shown,
        _ => Access.MayOpenDetails(me, signal) ? SignalDetails.MayOpen : SignalDetails.Hidden,
    };

    private List<string> NotesOf(Signal signal, IReadOnlyList<ReadMessage> messages)
    {
        List<string> notes =
        [
            .. messages.SelectMany(m => m.Content?.Notes?.Wishes ?? []).Distinct().Select(w => $"{Labels.Of(w.Wish)}: \u201c{w.Said}\u201d"),
        ];
        if (signal.SenderOptedOut)
        {
            notes.Add("Dit nummer kreeg geen antwoord (STOP). Bel.");
        }

        if (signal.Language != "nl")
        {
            notes.Add($"Dit bericht is geschreven in {Labels.OfLanguage(signal.Language)}. Naober begrijpt die taal minder goed.");
        }

        if (signal.MaybeVillage is { } maybe)
        {
            notes.Add($"Het dorp is niet zeker. Misschien is het {VillageOf(maybe)}.");
        }

        return notes;
    }

    private SignalActions ActionsOf(Person me, Signal signal) => new(
        MayPickUp: signal.State is SignalState.Routed or SignalState.AwaitingVillage,
        MayClose: signal.State == SignalState.PickedUp && signal.PickedUpBy == me.Id,
        MayClearAside: signal.State == SignalState.SetAside,
        Correction: signal.State == SignalState.Closed ? null : new CorrectionFields(
            [new Choice("", Labels.UnknownVillage), .. organisation.Villages.Values.Select(v => new Choice(v.Id.Value, v.Name)).OrderBy(c => c.Label, StringComparer.Ordinal)],
            (signal.Village ?? signal.MaybeVillage)?.Value ?? "",
            [.. Enum.GetValues<Theme>().Select(t => new Choice(t.ToString(), Labels.Of(t))).OrderBy(c => c.Label, StringComparer.Ordinal)],
            signal.Theme.ToString(),
            [.. Enum.GetValues<Urgency>().Select(u => new Choice(u.ToString(), Labels.Of(u)))],
            signal.Urgency.ToString()));

    private PickUpTerm? TermOf(Signal signal)
    {
        if (Escalation.PickUpBy(organisation, signal) is not { } by)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        return now < by
            ? new PickUpTerm($"Graag oppakken voor {DutchTime.Near(by, now, zone)}", Late: false)
            : new PickUpTerm($"Te laat: had {DutchTime.Past(by, now, zone)} opgepakt moeten zijn", Late: true);
    }

    private string VillageOf(Signal signal) => VillageOf(signal.Village);

    private string VillageOf(VillageId? id) =>
        id is { } village && organisation.Villages.TryGetValue(village, out var known) ? known.Name : Labels.UnknownVillage;

    private HistoryLine[] History(IEnumerable<SignalEvent> events, IReadOnlyDictionary<string, StepOutcome> steps) =>
    [
        .. events.Select(e => (e.At, What: e.By is null ? Labels.Of(e.Kind) : $"{NameOf(e.By)} {Labels.Of(e.Kind)}"))
            .Concat(steps.Select(s => (s.Value.At, What: Steps.Describe(s.Key, s.Value, organisation))))
            .OrderBy(line => line.At)
            .Select(line => new HistoryLine(DutchTime.Moment(line.At, zone), line.What)),
    ];
}
