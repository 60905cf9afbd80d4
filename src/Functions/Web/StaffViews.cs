using Naober.Core.Organisations;
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
    public WorkListModel List(Person me, IEnumerable<Signal> open, IEnumerable<StuckMessage> stuck, DateTimeOffset now) => new(
        gate.Site,
        me.Name,
        [
            .. open.Where(s => Access.MaySee(organisation, me, s))
                .OrderByDescending(s => TermOf(s, now) is { Late: true })
                .ThenBy(s => s.State switch { SignalState.SetAside => 2, SignalState.PickedUp => 1, _ => 0 })
                .ThenByDescending(s => s.Urgency)
                .ThenBy(s => s.ReceivedAt)
                .Select(s => new WorkItem(
                    s.Id.Value,
                    VillageOf(s.Village),
                    s.Urgency,
                    s.SafeRoute,
                    Labels.Of(s.State),
                    DutchTime.Moment(s.ReceivedAt, zone),
                    NameOf(s.PickedUpBy ?? s.Receiver),
                    Mine: s.PickedUpBy == me.Id)
                {
                    Term = TermOf(s, now),
                    Asked = s.OfferedTo == me.Id && NameOf(s.PickedUpBy) is { } asking ? $"{asking} vraagt of jij dit overneemt." : null,
                    Visit = s.VisitOn is { } day ? $"Bezoek op {DutchTime.Date(day)}" : null,
                    Reminder = Reminder(s, now, zone),
                }),
        ],
        [.. stuck.Select(m => new StuckItem(m.Id.Value, m.Queue, DutchTime.Moment(m.Since, zone), m.Signal?.Value))],
        Access.MayManage(organisation, me));

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
    public static string? Reminder(Signal signal, DateTimeOffset now, TimeZoneInfo zone) => signal.AsksToInform(now)
        ? $"Weet de inwoner dat wij dit weten? Vertel het vóór {DutchTime.Date(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(signal.ReceivedAt, zone).DateTime).AddMonths(1))}."
        : null;

    public string? NameOf(PersonId? person) =>
        person is { } id ? organisation.People.TryGetValue(id, out var known) ? known.Name : id.Value : null;

    private static IEnumerable<string> Changed(string what, string before, string after) =>
        before == after ? [] : [$"{what}: {after}, was {before}"];

    /// <summary>Null: somebody has it, or nobody has to pick it up.</summary>
    /// <param name="now">UTC.</param>
    public PickUpTerm? TermOf(Signal signal, DateTimeOffset now)
    {
        if (Escalation.PickUpBy(organisation, signal) is not { } by)
        {
            return null;
        }

        return now < by
            ? new PickUpTerm($"Graag oppakken voor {DutchTime.Near(by, now, zone)}", Late: false)
            : new PickUpTerm($"Te laat: had {DutchTime.Past(by, now, zone)} opgepakt moeten zijn", Late: true);
    }

    public string VillageOf(VillageId? id) =>
        id is { } village && organisation.Villages.TryGetValue(village, out var known) ? known.Name : Labels.UnknownVillage;
}
