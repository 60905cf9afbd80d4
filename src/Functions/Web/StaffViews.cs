using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Villages;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Puts signals into the words of the staff pages.</summary>
public sealed class StaffViews(StaffGate gate, Organisation organisation, TimeZoneInfo zone)
{
    /// <param name="stuck">Only what this person may see.</param>
    /// <param name="now">UTC.</param>
    public WorkListModel List(Person me, IEnumerable<Signal> open, IEnumerable<StuckMessage> stuck, IEnumerable<Pattern> patterns, DateTimeOffset now)
    {
        var seen = open.Where(s => Access.MaySee(organisation, me, s)).ToList();
        return new WorkListModel(
            gate.Site,
            me.Name,
            [
                .. seen.Select(s => (Signal: s, Group: WorkDay.GroupOf(organisation, me.Id, s, now)))
                    .OrderBy(s => s.Group)
                    .ThenByDescending(s => s.Signal.Urgency)
                    .ThenBy(s => s.Signal.ReceivedAt)
                    .Select(s => ItemOf(me, s.Signal, now) with { Group = Labels.Of(s.Group) }),
            ],
            [.. stuck.Select(m => new StuckItem(m.Id.Value, m.Queue, DutchTime.Moment(m.Since, zone), m.Signal?.Value))],
            Access.MayManage(organisation, me))
        {
            Patterns = [.. patterns.Where(p => Access.MaySeePattern(organisation, me, p)).Select(Sentence)],
            Matches =
            [
                .. OffersAndNeeds.In(seen).Select(v => new VillageMatches(VillageOf(v.Village), [.. v.Offers.Select(LineOf)], [.. v.Needs.Select(LineOf)])),
            ],
        };
    }

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

    /// <summary>What must be done about telling the person that we know; null: nothing, or not yet.</summary>
    /// <param name="now">UTC.</param>
    public static string? Reminder(Signal signal, DateTimeOffset now, TimeZoneInfo zone) => InformDuty.Asks(signal, now)
        ? $"Weet de inwoner dat wij dit weten? Vertel het vóór {DutchTime.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(signal.ReceivedAt, zone).DateTime).AddMonths(1))}."
        : null;

    public string? NameOf(PersonId? person) =>
        person is { } id ? organisation.People.TryGetValue(id, out var known) ? known.Name : id.Value : null;

    private WorkItem ItemOf(Person me, Signal signal, DateTimeOffset now) => new(
        signal.Id.Value,
        VillageOf(signal.Village),
        signal.Urgency,
        signal.SafeRoute,
        Labels.Of(signal.State),
        DutchTime.Moment(signal.ReceivedAt, zone),
        NameOf(signal.PickedUpBy ?? signal.Receiver),
        Mine: signal.PickedUpBy == me.Id)
    {
        Term = TermOf(signal, now),
        Asked = signal.OfferedTo == me.Id && NameOf(signal.PickedUpBy) is { } asking ? $"{asking} vraagt of jij dit overneemt." : null,
        Visit = signal.VisitOn is { } day ? $"Bezoek op {DutchTime.Date(day)}" : null,
        Reminder = Reminder(signal, now, zone),
    };

    private string Sentence(Pattern pattern) =>
        $"{VillageOf(pattern.Village)}: {pattern.Count} mensen in 8 weken over '{Labels.Of(pattern.Theme)}'. {Labels.TogetherFor(pattern.Theme)}";

    private MatchLine LineOf(Signal signal) => new(signal.Id.Value, Labels.Of(signal.Theme), DutchTime.Moment(signal.ReceivedAt, zone));

    private static IEnumerable<string> Changed(string what, string before, string after) =>
        before == after ? [] : [$"{what}: {after}, was {before}"];

    /// <summary>Null: somebody has it and goes on with it, or nobody has to pick it up.</summary>
    /// <param name="now">UTC.</param>
    public PickUpTerm? TermOf(Signal signal, DateTimeOffset now)
    {
        if (Escalation.PickUpBy(organisation, signal) is not { } by)
        {
            return FollowUp.IsLeftAlone(organisation, signal, now) ? new PickUpTerm($"{NameOf(signal.PickedUpBy)} is afwezig", Late: true)
                : FollowUp.IsDue(organisation, signal, isMine: true, now)
                ? new PickUpTerm($"Er gebeurde niets sinds {DutchTime.Moment(signal.HandledAt ?? signal.ReceivedAt, zone)}", Late: true)
                : null;
        }

        return now < by
            ? new PickUpTerm($"Graag oppakken voor {DutchTime.Near(by, now, zone)}", Late: false)
            : new PickUpTerm($"Te laat: had {DutchTime.Past(by, now, zone)} opgepakt moeten zijn", Late: true);
    }

    public string VillageOf(VillageId? id) =>
        id is { } village && organisation.Villages.TryGetValue(village, out var known) ? known.Name : Labels.UnknownVillage;
}
