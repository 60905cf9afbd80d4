using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Routing;

/// <summary>A step of the ladder: who is told then that a signal still waits, and how.</summary>
/// <param name="At">When it is due, UTC.</param>
/// <param name="Rungs">One person; what cannot wait may reach that person in two ways.</param>
public sealed record Escalation(LadderStep Step, DateTimeOffset At, IReadOnlyList<Rung> Rungs)
{
    // Longer than the timer takes to come by: who was there at closing time is told of what was due at that moment.
    private static readonly TimeSpan JustClosed = TimeSpan.FromMinutes(10);

    // Each step by another channel than the one before; the first telling was by Teams.
    private static readonly (LadderStep Step, StaffChannel By)[] Ordinary =
        [(LadderStep.Reminder, StaffChannel.Sms), (LadderStep.Deputy, StaffChannel.Teams), (LadderStep.Coordinator, StaffChannel.Sms)];

    private static readonly (LadderStep Step, StaffChannel By)[] OfTeam =
        [Ordinary[0], Ordinary[1], (LadderStep.Team, StaffChannel.Sms), (LadderStep.Coordinator, StaffChannel.Teams)];

    private static readonly (LadderStep Step, StaffChannel By)[] AtHome =
        [(LadderStep.DeputyOfficer, StaffChannel.Teams), (LadderStep.DutyManager, StaffChannel.Sms)];

    /// <summary>
    /// Every step that a signal has when nobody picks it up, in order; none when nobody has to. Nobody is told twice: where the coordinator is
    /// the receiver or the deputy, that step comes in the earlier place. Who has left, knows the person, or is away or does not work on that day
    /// has no step. Who cannot get texts is told by Teams, and reminded by mail. The last step is always there: the coordinator who is away is replaced by the deputy who is not
    /// and had no step yet, and the coordinator who knows the person, or has it and whose deputy may not see it, by who comes after
    /// (<see cref="Colleagues.Succession"/>).
    /// </summary>
    public static IReadOnlyList<Escalation> Of(Organisation organisation, Signal signal)
    {
        if (signal.Wait is not { } wait || signal.Receiver is not { } receiver)
        {
            return [];
        }

        var (terms, people) = (organisation.Terms, organisation.People);
        var steps = signal.SafeRoute ? AtHome : signal.Team is null ? Ordinary : OfTeam;
        return
        [
            .. steps.Index()
                .Select(s => (s.Item.Step, s.Item.By, At: terms.Of(signal).At(s.Index, wait.Since, organisation.Hours, terms.CountsAroundTheClock(signal))))
                .Select(s => (s.Step, s.By, s.At, Person: PersonOf(organisation, signal, receiver, s.Step, s.At)))
                .Where(s => people.ContainsKey(s.Person) && (IsLast(s.Step) || IsThere(organisation, signal, s.Person, s.At)))
                .Where(s => s.Step == LadderStep.DutyManager || !Access.IsKeptFrom(organisation, s.Person, signal)) // who sees nothing of it may know whom it is about
                .DistinctBy(s => s.Person)
                .Select(s => new Escalation(s.Step, s.At, RungsOf(people[s.Person], s.Step, s.By, signal)))
                .Where(s => s.Rungs.Count > 0),
        ];
    }

    private static bool IsThere(Organisation organisation, Signal signal, PersonId id, DateTimeOffset at)
    {
        var (person, day) = (organisation.People[id], LocalTime.Of(at, organisation.Hours.Zone).Date);
        return person.AwayOn(day) is null
            && (organisation.Terms.CountsAroundTheClock(signal) || person.Hours.Count == 0 || organisation.Hours.With(person.Hours).PeriodsOn(day).Count > 0);
    }

    private static bool IsLast(LadderStep step) => step is LadderStep.Coordinator or LadderStep.DutyManager;

    private static PersonId PersonOf(Organisation organisation, Signal signal, PersonId receiver, LadderStep step, DateTimeOffset at)
    {
        var (officer, other, manager) = organisation.Safety;
        var deputy = DeputyOf(receiver);
        return step switch
        {
            LadderStep.Reminder => receiver,
            LadderStep.Deputy => deputy,
            LadderStep.Team => organisation.Teams.FirstOrDefault(t => t.Id == signal.Team)?.Members
                .Where(m => m != receiver && m != deputy && !Access.IsKeptFrom(organisation, m, signal) && !organisation.IsAway(m, at))
                .OrderBy(m => m.Value, StringComparer.Ordinal)
                .Append(receiver)
                .First() ?? receiver,
            LadderStep.Coordinator => StandIn(),
            LadderStep.DeputyOfficer => receiver == other ? officer : other,
            _ => manager,
        };

        PersonId StandIn()
        {
            var overseer = Colleagues.Overseer(organisation, at);
            var last = overseer == receiver || overseer == deputy || Access.IsKeptFrom(organisation, overseer, signal) ? organisation.Coordinator : overseer;
            return signal.Barred.Contains(organisation.Coordinator) || (last == receiver && Access.IsKeptFrom(organisation, deputy, signal))
                ? Colleagues.Succession(organisation, signal).OrderBy(p => p == receiver).ThenBy(p => organisation.IsAway(p, at)).First()
                : last;
        }

        PersonId DeputyOf(PersonId person) => organisation.People.TryGetValue(person, out var there) ? there.Deputy : person;
    }

    /// <summary>
    /// The steps that are due and were not taken, in order. After a time in which nothing ran there may be several: the last one is taken, the
    /// earlier ones are passed over, so that nobody gets them all at once. Nothing is due while nobody is there, unless somebody is on call.
    /// </summary>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Escalation> Due(Organisation organisation, Signal signal, DateTimeOffset now)
    {
        var hours = organisation.Hours;
        return organisation.Terms.CountsAroundTheClock(signal) || hours.IsOpen(now) || hours.IsOpen(now - JustClosed)
            ? [.. Of(organisation, signal).Where(s => s.At <= now && !(s.Step <= signal.Wait?.Reached))]
            : [];
    }

    /// <summary>When somebody must have picked a signal up, UTC. Null: nobody has to.</summary>
    public static DateTimeOffset? PickUpBy(Organisation organisation, Signal signal) => signal is { Wait: { } wait, Receiver: not null }
        ? organisation.Terms.Of(signal).At(0, wait.Since, organisation.Hours, organisation.Terms.CountsAroundTheClock(signal))
        : null;

    /// <summary>The move by which a signal remembers that a step was taken, so that it is taken once.</summary>
    /// <param name="due">As <see cref="Due"/> gave it, not empty.</param>
    /// <param name="now">UTC.</param>
    public static MoveDecision.Accepted Take(Signal signal, IReadOnlyList<Escalation> due, DateTimeOffset now) => new(
        signal with { LastWait = signal.Wait! with { Reached = due[^1].Step }, Trail = [.. signal.Trail, MoveKind.Escalated] },
        new SignalEvent(signal.Id, now, By: null, due.Count > 1 ? EventKind.EscalatedLate : EventKind.Escalated),
        Number: signal.Trail.Count);

    /// <summary>Whether somebody must still be told of a step.</summary>
    /// <param name="rung">As the step has it, or of the ladder after that could not be done.</param>
    /// <param name="move">The move that the wait began with.</param>
    /// <param name="age">Since the telling was ordered, which is before the step is saved: until then who is told may not see it.</param>
    /// <param name="now">UTC.</param>
    public static Telling Asks(Organisation organisation, Signal signal, LadderStep step, Rung rung, int move, TimeSpan age, DateTimeOffset now)
    {
        return signal.Wait?.Move != move ? Telling.NoLonger
            : !(step <= signal.Wait.Reached) ? age < Patience.MayStillBeSaved ? Telling.NotYet : Telling.NoLonger
            : !organisation.People.ContainsKey(rung.Person) ? Telling.NotThere
            : Of(organisation, signal).Any(s => s.Step == step && IsOf(s)) || Ladder.Of(organisation, signal, now).Contains(rung) ? Telling.Now
            : Ladder.IsPassedOver(organisation, signal, rung.Person, now) ? Telling.NotThere
            : Telling.NoLonger;

        // In every way that person can be told; the duty manager in that of the step alone.
        bool IsOf(Escalation taken) => signal.SafeRoute ? taken.Rungs.Contains(rung) : taken.Rungs.Any(r => r.Person == rung.Person);
    }

    private static IReadOnlyList<Rung> RungsOf(Person person, LadderStep step, StaffChannel by, Signal signal)
    {
        var hasPhone = person.WorkPhone is { CanReceiveText: true };
        var (byTeams, byText) = (new Rung(person.Id, StaffChannel.Teams), new Rung(person.Id, StaffChannel.Sms));
        return (step, hasPhone) switch
        {
            (LadderStep.DutyManager, _) => hasPhone ? [byText] : [],
            (LadderStep.Reminder, false) when person.Email is not null => [new Rung(person.Id, StaffChannel.Mail)],
            (_, false) => [byTeams],
            (not LadderStep.Reminder, _) when signal.SafeRoute || signal.Urgency != Urgency.Normal => [byTeams, byText], // Teams may not wake a phone
            _ => [by == StaffChannel.Teams ? byTeams : byText],
        };
    }
}
