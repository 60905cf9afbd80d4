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
    // Longer than any request lives: a move that is not there then was never made.
    private static readonly TimeSpan MoveMayStillCome = TimeSpan.FromMinutes(10);

    /// <summary>
    /// The rungs of a signal, in order: each person by Teams, then by text, then by mail. Ordinary signals climb from who has it, or else the receiver,
    /// to the deputy to the coordinator; safety at home only from the officer to the deputy officer. Somebody who has left is passed over.
    /// </summary>
    public static IReadOnlyList<Rung> Of(Organisation organisation, Signal signal)
    {
        if ((signal.PickedUpBy ?? signal.Receiver) is not { } receiver || signal.State is SignalState.Closed or SignalState.SetAside)
        {
            return [];
        }

        PersonId[] people = signal.SafeRoute
            ? [organisation.Safety.Officer, organisation.Safety.DeputyOfficer]
            : [receiver, organisation.People.TryGetValue(receiver, out var there) ? there.Deputy : receiver, organisation.Coordinator];
        return Rungs(organisation, people.Except(signal.Barred));
    }

    /// <summary>The rungs for a move: what one colleague asks of another is told to that colleague alone.</summary>
    /// <param name="move">The move's place in the trail.</param>
    public static IReadOnlyList<Rung> Of(Organisation organisation, Signal signal, int move) => signal.Trail.ElementAtOrDefault(move) switch
    {
        MoveKind.Offered => Rungs(organisation, signal.OfferedTo is { } asked ? [asked] : []),
        MoveKind.Joined => Rungs(organisation, signal.Together is { } colleague ? [colleague] : []),
        _ => Of(organisation, signal),
    };

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
    public static IReadOnlyList<Rung> First(Organisation organisation, Signal signal, Triage.Urgency urgency)
    {
        var rungs = Of(organisation, signal);
        var urgent = urgency != Triage.Urgency.Normal;
        return [.. rungs.Where(r => r.Person == rungs[0].Person && r.Channel != StaffChannel.Mail).Take(urgent ? 2 : 1)];
    }

    /// <summary>The rung after this one; null at the top. After somebody who has left the ladder starts anew.</summary>
    /// <param name="move">The place in the trail of the move that is told of.</param>
    public static Rung? After(Organisation organisation, Signal signal, Rung rung, int move = 0)
    {
        Rung[] rungs = [.. Of(organisation, signal, move)];
        return rungs.ElementAtOrDefault(Array.IndexOf(rungs, rung) + 1);
    }

    /// <summary>Whether somebody must still be told of a move.</summary>
    /// <param name="move">The move's place in the trail.</param>
    /// <param name="age">Since the telling was ordered, which is before the move is saved.</param>
    /// <param name="step">The step of the ladder that it is told for, when the signal waited too long.</param>
    public static Telling Asks(Organisation organisation, Signal signal, Rung rung, int move, TimeSpan age, LadderStep? step = null)
    {
        if (step is { } taken)
        {
            return Escalation.Asks(organisation, signal, taken, rung, move);
        }

        if (signal.Trail.Count <= move)
        {
            return age < MoveMayStillCome ? Telling.NotYet : Telling.NoLonger;
        }

        if (Of(organisation, signal, move) is not { Count: > 0 } rungs || signal.Trail.Skip(move).Contains(MoveKind.PickedUp))
        {
            return Telling.NoLonger;
        }

        return !organisation.People.ContainsKey(rung.Person) ? Telling.HasLeft
            : rungs.Contains(rung) ? Telling.Now
            : Telling.NoLonger;
    }
}

/// <summary>Whether somebody must be told.</summary>
public enum Telling
{
    Now,

    /// <summary>The move has not been saved yet.</summary>
    NotYet,

    /// <summary>Somebody has it, it is closed, it was never saved, or it is no longer theirs.</summary>
    NoLonger,

    /// <summary>The person is no longer there: tell the next.</summary>
    HasLeft,
}
