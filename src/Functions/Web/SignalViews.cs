using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Puts one signal into the words of its page.</summary>
public sealed class SignalViews(StaffGate gate, StaffViews staff, HandlingViews handling, Organisation organisation, TimeZoneInfo zone)
{
    /// <param name="messages">What the sender wrote, the first message first.</param>
    /// <param name="jotted">What colleagues wrote.</param>
    /// <param name="notice">What has just happened.</param>
    /// <param name="now">UTC.</param>
    public SignalPageModel Detail(
        Person me,
        Signal signal,
        IReadOnlyList<ReadMessage> messages,
        IReadOnlyList<ReadNote> jotted,
        IReadOnlyList<SignalEvent> events,
        IReadOnlyDictionary<string, StepOutcome> steps,
        string? notice,
        DateTimeOffset now) => new(
            gate.Site,
            me.Name,
            signal.Id.Value,
            staff.VillageOf(signal.Village),
            signal.Urgency,
            signal.Danger,
            signal.SafeRoute,
            Labels.Of(signal.Theme),
            signal.EnteredBy is { } colleague ? $"{Labels.Of(signal.Channel)}: {staff.NameOf(colleague)}" : Labels.Of(signal.Channel),
            DutchTime.Moment(signal.ReceivedAt, zone),
            NotesOf(signal, messages),
            [.. messages.Select(m => new MessageText(messages.Count > 1 ? DutchTime.Moment(m.ReceivedAt, zone) : null, m.Content?.Text))],
            DetailsOf(me, signal, messages),
            messages is [] ? null : messages[0].Content?.Phone?.Readable,
            signal.CloseReason is { } reason ? $"{Labels.Of(signal.State)}: {Labels.Of(reason)}" : Labels.Of(signal.State),
            staff.NameOf(signal.PickedUpBy),
            ActionsOf(me, signal, now),
            [.. messages.SelectMany(m => m.Content?.Notes?.Reasons ?? []).Select(r => r.ToString()).Distinct()],
            History(me, events, steps),
            notice)
        {
            Term = staff.TermOf(signal, now),
            Handling = handling.Of(me, signal, jotted, now),
        };

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
        if (signal.Objected)
        {
            notes.Add("Iemand maakt bezwaar. Er gaan geen sms'jes meer vanzelf. Overleg met de coördinator.");
        }

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
            notes.Add($"Het dorp is niet zeker. Misschien is het {staff.VillageOf(maybe)}.");
        }

        return notes;
    }

    private SignalActions ActionsOf(Person me, Signal signal, DateTimeOffset now) => signal.Restricted ? new(MayPickUp: false, MayClose: false) : new(
        MayPickUp: signal.Waits || (signal.State == SignalState.PickedUp && signal.OfferedTo == me.Id) || Access.MayTakeOver(organisation, me, signal, now),
        MayClose: signal.State == SignalState.PickedUp && signal.PickedUpBy == me.Id,
        MayClearAside: signal.State == SignalState.SetAside,
        Correction: signal.State == SignalState.Closed ? null : new CorrectionFields(
            [new Choice("", Labels.UnknownVillage), .. organisation.Villages.Values.Select(v => new Choice(v.Id.Value, v.Name)).OrderBy(c => c.Label, StringComparer.Ordinal)],
            (signal.Village ?? signal.MaybeVillage)?.Value ?? "",
            [.. Enum.GetValues<Theme>().Select(t => new Choice(t.ToString(), Labels.Of(t))).OrderBy(c => c.Label, StringComparer.Ordinal)],
            signal.Theme.ToString(),
            [.. Enum.GetValues<Urgency>().Select(u => new Choice(u.ToString(), Labels.Of(u)))],
            signal.Urgency.ToString()));

    /// <summary>What happened, who viewed it and who was told, oldest first, as far as this person may know.</summary>
    public HistoryLine[] History(Person me, IReadOnlyList<SignalEvent> events, IReadOnlyDictionary<string, StepOutcome> steps)
    {
        var isOfficer = Access.MayReview(organisation, me, safeRoute: true);
        var hiddenBefore = SafetyHistory.HiddenBefore(events, isOfficer);
        return
        [
            .. SafetyHistory.For(events, isOfficer).Select(e => (e.At, What: Sentence(e)))
                .Concat(steps.Where(s => !(s.Value.At < hiddenBefore) || Steps.IsTelling(s.Key)).Select(s => (s.Value.At, What: Steps.Describe(s.Key, s.Value, organisation))))
                .OrderBy(line => line.At)
                .Select(line => new HistoryLine(DutchTime.Moment(line.At, zone), line.What)),
        ];
    }

    private string Sentence(SignalEvent e) =>
        (e.By is null ? "" : $"{staff.NameOf(e.By)} ")
        + Labels.Of(e.Kind)
        + (e.Other is null ? "" : $" ({staff.NameOf(e.Other)})")
        + (e.Why is null ? "" : $" {e.Why}");
}
