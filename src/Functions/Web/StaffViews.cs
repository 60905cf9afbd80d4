using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Puts signals into the words of the staff pages.</summary>
public sealed class StaffViews(StaffGate gate, Organisation organisation, TimeZoneInfo zone)
{
    /// <param name="stuck">Only what this person may see.</param>
    public WorkListModel List(Person me, IEnumerable<Signal> open, IEnumerable<StuckMessage> stuck) => new(
        gate.Site,
        me.Name,
        [
            .. open.Where(s => Access.MaySee(organisation, me, s))
                .OrderByDescending(s => s.State != SignalState.PickedUp)
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
                    Mine: s.PickedUpBy == me.Id)),
        ],
        [.. stuck.Select(m => new StuckItem(m.Id.Value, m.Queue, DutchTime.Moment(m.Since, zone), m.Signal?.Value))],
        Access.MayManage(organisation, me));

    /// <param name="content">Null: it cannot be opened.</param>
    /// <param name="notice">What has just happened.</param>
    public SignalPageModel Detail(
        Person me,
        Signal signal,
        Content? content,
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
            content?.Text,
            content?.Phone?.Readable,
            signal.CloseReason is { } reason ? $"{Labels.Of(signal.State)}: {Labels.Of(reason)}" : Labels.Of(signal.State),
            NameOf(signal.PickedUpBy),
            new SignalActions(
                MayPickUp: signal.State is SignalState.Routed or SignalState.AwaitingVillage,
                MayClose: signal.State == SignalState.PickedUp && signal.PickedUpBy == me.Id),
            History(events, steps),
            notice);

    public string? NameOf(PersonId? person) =>
        person is { } id ? organisation.People.TryGetValue(id, out var known) ? known.Name : id.Value : null;

    private string VillageOf(Signal signal) =>
        signal.Village is { } village && organisation.Villages.TryGetValue(village, out var known) ? known.Name : Labels.UnknownVillage;

    private HistoryLine[] History(IEnumerable<SignalEvent> events, IReadOnlyDictionary<string, StepOutcome> steps) =>
    [
        .. events.Select(e => (e.At, What: e.By is null ? Labels.Of(e.Kind) : $"{NameOf(e.By)} {Labels.Of(e.Kind)}"))
            .Concat(steps.Select(s => (s.Value.At, What: Steps.Describe(s.Key, s.Value, organisation))))
            .OrderBy(line => line.At)
            .Select(line => new HistoryLine(DutchTime.Moment(line.At, zone), line.What)),
    ];
}
