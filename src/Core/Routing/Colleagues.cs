using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>To whom a signal can go. Never to somebody who may not see it: who knows the person, or who is no officer where it is unsafe at home.</summary>
public static class Colleagues
{
    /// <summary>Everybody that somebody can hand a signal to, in the order of their names.</summary>
    public static IReadOnlyList<Person> Of(Organisation organisation, Signal signal, PersonId by) =>
    [
        .. organisation.People.Values
            .Where(p => p.Id != by && MayHave(organisation, p.Id, signal.SafeRoute, signal.Barred))
            .OrderBy(p => p.Name, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Who looks when this person cannot: the deputy, else the coordinator, else the coordinator's deputy, else anybody; of safety at home
    /// the other officer.
    /// </summary>
    /// <returns>Null: there is nobody.</returns>
    public static PersonId? After(Organisation organisation, PersonId person, bool safeRoute, IReadOnlyList<PersonId> barred)
    {
        var (officer, other, _) = organisation.Safety;
        PersonId[] order = safeRoute
            ? [officer, other]
            : [DeputyOf(organisation, person), organisation.Coordinator, DeputyOf(organisation, organisation.Coordinator), .. organisation.People.Keys.OrderBy(p => p.Value, StringComparer.Ordinal)];
        return order.Where(p => p != person && MayHave(organisation, p, safeRoute, barred)).Cast<PersonId?>().FirstOrDefault();
    }

    /// <summary>
    /// Whether this person may say: I know them. Not when nobody else is left, nor when no officer would be: a signal can become one about
    /// safety at home later.
    /// </summary>
    public static bool MayBar(Organisation organisation, Signal signal, PersonId by)
    {
        PersonId[] officers = [organisation.Safety.Officer, organisation.Safety.DeputyOfficer];
        return officers.Except(signal.Barred).Any(o => o != by) && After(organisation, by, signal.SafeRoute, signal.Barred) is not null;
    }

    private static bool MayHave(Organisation organisation, PersonId person, bool safeRoute, IReadOnlyList<PersonId> barred) =>
        organisation.People.ContainsKey(person)
        && !barred.Contains(person)
        && (!safeRoute || person == organisation.Safety.Officer || person == organisation.Safety.DeputyOfficer);

    private static PersonId DeputyOf(Organisation organisation, PersonId person) =>
        organisation.People.TryGetValue(person, out var there) ? there.Deputy : organisation.Coordinator;
}
