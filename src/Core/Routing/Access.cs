using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>Who may see which signal. Strangers see nothing; colleagues only what is theirs.</summary>
public static class Access
{
    /// <summary>
    /// A signal about safety at home: only the officer and the deputy officer, even its existence. Any other: its receiver, the contact
    /// person of its village and that person's deputy, who picked it up, and the coordinator.
    /// </summary>
    public static bool MaySee(Organisation organisation, Person person, Signal signal)
    {
        if (signal.SafeRoute)
        {
            return person.Id == organisation.Safety.Officer || person.Id == organisation.Safety.DeputyOfficer;
        }

        return person.Id == organisation.Coordinator
            || person.Id == signal.PickedUpBy
            || IsOrReplaces(organisation, person.Id, signal.Receiver)
            || (signal.Village is { } village
                && organisation.ContactPersons.TryGetValue(village, out var contact)
                && IsOrReplaces(organisation, person.Id, contact));
    }

    /// <summary>Whether a person may see and replay messages that got stuck: the coordinator.</summary>
    public static bool MaySeeStuckMessages(Organisation organisation, Person person) => person.Id == organisation.Coordinator;

    /// <summary>Whether a person may edit shops and what else belongs to the organisation: the coordinator.</summary>
    public static bool MayManage(Organisation organisation, Person person) => person.Id == organisation.Coordinator;

    private static bool IsOrReplaces(Organisation organisation, PersonId person, PersonId? owner) =>
        owner is { } id && (person == id || (organisation.People.TryGetValue(id, out var there) && there.Deputy == person));
}
