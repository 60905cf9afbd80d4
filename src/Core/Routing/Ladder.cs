using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>How a member of staff is told that a signal waits.</summary>
public enum StaffChannel
{
    Teams,
    Sms,
}

/// <summary>A person to tell and the way to tell them.</summary>
public sealed record Rung(PersonId Person, StaffChannel Channel);

/// <summary>Whom to tell, and whom next when that cannot be done: nobody there is a case, not an error.</summary>
public static class Ladder
{
    /// <summary>
    /// The rungs of a signal, in order: each person by Teams and then by text. Ordinary signals climb from the receiver to the
    /// deputy to the coordinator; safety at home only from the officer to the deputy officer. Somebody who has left is passed over.
    /// </summary>
    public static IReadOnlyList<Rung> Of(Organisation organisation, Signal signal)
    {
        if (signal.Receiver is not { } receiver)
        {
            return [];
        }

        PersonId[] people = signal.SafeRoute
            ? [organisation.Safety.Officer, organisation.Safety.DeputyOfficer]
            : [receiver, organisation.People.TryGetValue(receiver, out var there) ? there.Deputy : receiver, organisation.Coordinator];
        return [.. people.Distinct().Where(organisation.People.ContainsKey).SelectMany(RungsOf)];

        IEnumerable<Rung> RungsOf(PersonId person)
        {
            yield return new Rung(person, StaffChannel.Teams);
            if (organisation.People[person].WorkPhone is { CanReceiveText: true })
            {
                yield return new Rung(person, StaffChannel.Sms);
            }
        }
    }

    /// <summary>Where to begin: Teams, and for what cannot wait a text as well, because Teams may not wake a phone.</summary>
    public static IReadOnlyList<Rung> First(Organisation organisation, Signal signal)
    {
        var rungs = Of(organisation, signal);
        var urgent = signal.Urgency != Triage.Urgency.Normal;
        return [.. rungs.Where(r => r.Person == rungs[0].Person).Take(urgent ? 2 : 1)];
    }

    /// <summary>The rung after this one; null at the top. After somebody who has left the ladder starts anew.</summary>
    public static Rung? After(Organisation organisation, Signal signal, Rung rung)
    {
        Rung[] rungs = [.. Of(organisation, signal)];
        return rungs.ElementAtOrDefault(Array.IndexOf(rungs, rung) + 1);
    }
}
