using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>How a member of staff is told that a signal waits.</summary>
public enum StaffChannel
{
    Teams,
    Sms,

    /// <summary>The last resort: nobody is woken by it.</summary>
    Mail,
}

/// <summary>A person to tell and the way to tell them.</summary>
public sealed record Rung(PersonId Person, StaffChannel Channel);

/// <summary>Whom to tell, and whom next when that cannot be done: nobody there is a case, not an error.</summary>
public static class Ladder
{
    /// <summary>
    /// The rungs of a signal, in order: each person by Teams, then by text, then by mail. Ordinary signals climb from who has it, or else the receiver,
    /// to the deputy to the coordinator; safety at home only from the officer who has it to the other officer. Who has left is passed over, and
    /// who is not there within the term as long as somebody is, as for <see cref="Router.Choose"/>: the receiver is the first to hear.
    /// </summary>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Rung> Of(Organisation organisation, Signal signal, DateTimeOffset now)
    {
        var may = MayBeTold(organisation, signal);
        var there = new Attendance(organisation, RoutingCase.Of(signal), now);
        PersonId[] present = [.. may.Where(p => there.WhyNot(p) is null)];
        return Rungs(organisation, present.Length > 0 ? present : may);
    }

    private static PersonId[] MayBeTold(Organisation organisation, Signal signal)
    {
        if ((signal.PickedUpBy ?? signal.Receiver) is not { } first || signal.State is SignalState.Closed or SignalState.SetAside)
        {
            return [];
        }

        var (officer, other, _) = organisation.Safety;
        PersonId[] people = signal.SafeRoute
            ? first == other ? [other, officer] : [officer, other]
            : [first, organisation.People.TryGetValue(first, out var there) ? there.Deputy : first, Colleagues.InCharge(organisation, signal)];
        return [.. people.Distinct().Where(p => organisation.People.ContainsKey(p) && !Access.IsKeptFrom(organisation, p, signal))];
    }

    /// <summary>Whether somebody is passed over only because they are not there now.</summary>
    /// <param name="now">UTC.</param>
    internal static bool IsPassedOver(Organisation organisation, Signal signal, PersonId person, DateTimeOffset now) =>
        organisation.IsAway(person, now) || MayBeTold(organisation, signal).Contains(person);

    /// <summary>The rungs for a move: what one colleague asks of another is told to that colleague alone.</summary>
    /// <param name="move">The move's place in the trail.</param>
    public static IReadOnlyList<Rung> Of(Organisation organisation, Signal signal, int move, DateTimeOffset now) => signal.Trail.ElementAtOrDefault(move) switch
    {
        MoveKind.Offered => Rungs(organisation, signal.OfferedTo is { } asked ? [asked] : []),
        MoveKind.Joined => Rungs(organisation, signal.Together is { } colleague ? [colleague] : []),
        _ => Of(organisation, signal, now),
    };

    /// <summary>
    /// Who is told beside the one who must look: when a team has it, the contact person of the village, or the deputy of who is away. Told, not
    /// responsible: nobody comes after them. Null: nobody, as of a complaint, which the village does not see.
    /// </summary>
    /// <param name="now">UTC.</param>
    public static Rung? Informed(Organisation organisation, Signal signal, DateTimeOffset now)
    {
        if (signal is not { Team: not null, SafeRoute: false, IsComplaint: false, Village: { } village } || !organisation.ContactPersons.TryGetValue(village, out var contact))
        {
            return null;
        }

        PersonId[] may = [.. new[] { contact, organisation.People.TryGetValue(contact, out var there) ? there.Deputy : contact }
            .Where(p => organisation.People.ContainsKey(p) && !signal.Barred.Contains(p))];
        return may.Where(p => !organisation.IsAway(p, now)).Concat(may).Cast<PersonId?>().FirstOrDefault() is { } told && told != signal.Receiver
            ? new Rung(told, StaffChannel.Teams)
            : null;
    }

    private static IReadOnlyList<Rung> Rungs(Organisation organisation, IEnumerable<PersonId> people)
    {
        return [.. people.Distinct().Where(organisation.People.ContainsKey).SelectMany(RungsOf)];

        IEnumerable<Rung> RungsOf(PersonId person)
        {
            yield return new Rung(person, StaffChannel.Teams);
            if (organisation.People[person].WorkPhone is { CanReceiveText: true })
            {
                yield return new Rung(person, StaffChannel.Sms);
            }

            if (organisation.People[person].Email is not null)
            {
                yield return new Rung(person, StaffChannel.Mail);
            }
        }
    }

    /// <summary>Where to begin: Teams, and for what cannot wait a text as well, because Teams may not wake a phone.</summary>
    /// <param name="urgency">Of the message that must be told: a signal that cannot wait may get an addition that can.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Rung> First(Organisation organisation, Signal signal, Triage.Urgency urgency, DateTimeOffset now)
    {
        var rungs = Of(organisation, signal, now);
        var urgent = urgency != Triage.Urgency.Normal;
        return [.. rungs.Where(r => r.Person == rungs[0].Person && r.Channel != StaffChannel.Mail).Take(urgent ? 2 : 1)];
    }

    /// <summary>
    /// The rung after this one; null at the top. After somebody who has left the ladder starts anew; who has a step without being on the ladder is
    /// first tried in the other ways.
    /// </summary>
    /// <param name="move">The place in the trail of the move that is told of.</param>
    /// <param name="now">UTC.</param>
    /// <param name="step">The step that it is told for. Null: none.</param>
    public static Rung? After(Organisation organisation, Signal signal, Rung rung, DateTimeOffset now, int move = 0, LadderStep? step = null)
    {
        Rung[] rungs = [.. Of(organisation, signal, move, now)];
        if (step is { } taken && !signal.SafeRoute && !rungs.Contains(rung) && Escalation.Of(organisation, signal).Any(s => s.Step == taken && s.Rungs.Any(r => r.Person == rung.Person)))
        {
            rungs = [.. Rungs(organisation, [rung.Person]), .. rungs];
        }

        return rungs.ElementAtOrDefault(Array.IndexOf(rungs, rung) + 1);
    }

    /// <summary>Whether somebody must still be told of a move.</summary>
    /// <param name="move">The move's place in the trail.</param>
    /// <param name="age">Since the telling was ordered, which is before the move is saved.</param>
    /// <param name="now">UTC.</param>
    /// <param name="step">The step of the ladder that it is told for, when the signal waited too long.</param>
    public static Telling Asks(
        Organisation organisation, Signal signal, Rung rung, int move, TimeSpan age, DateTimeOffset now, LadderStep? step = null)
    {
        if (step is { } taken)
        {
            return Escalation.Asks(organisation, signal, taken, rung, move, age, now);
        }

        if (signal.Trail.Count <= move)
        {
            return age < Patience.MayStillBeSaved ? Telling.NotYet : Telling.NoLonger;
        }

        if (Of(organisation, signal, move, now) is not { Count: > 0 } rungs || signal.Trail.Skip(move).Contains(MoveKind.PickedUp))
        {
            return Telling.NoLonger;
        }

        return !organisation.People.ContainsKey(rung.Person) ? Telling.NotThere
            : rungs.Contains(rung) ? Telling.Now
            : IsPassedOver(organisation, signal, rung.Person, now) ? Telling.NotThere
            : Telling.NoLonger;
    }

    /// <summary>The same for who is told without being responsible: also when somebody has picked it up.</summary>
    /// <inheritdoc cref="Asks"/>
    public static Telling AsksToInform(Organisation organisation, Signal signal, Rung rung, int move, TimeSpan age) =>
        signal.Trail.Count <= move && age < Patience.MayStillBeSaved ? Telling.NotYet
        : signal.Trail.Count > move && signal is { Team: not null, SafeRoute: false, IsComplaint: false, State: not SignalState.Closed }
            && organisation.People.ContainsKey(rung.Person) && !signal.Barred.Contains(rung.Person) ? Telling.Now
        : Telling.NoLonger;
}

/// <summary>Whether somebody must be told.</summary>
public enum Telling
{
    Now,

    /// <summary>The move has not been saved yet.</summary>
    NotYet,

    /// <summary>Somebody has it, it is closed, it was never saved, or it is no longer theirs.</summary>
    NoLonger,

    /// <summary>The person has left or is away: tell the next.</summary>
    NotThere,
}
