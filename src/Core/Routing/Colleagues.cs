using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Villages;

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
    /// the other officer. Who is away comes after all who are there.
    /// </summary>
    /// <param name="now">UTC.</param>
    /// <returns>Null: there is nobody.</returns>
    public static PersonId? After(Organisation organisation, Signal signal, PersonId person, DateTimeOffset now)
    {
        var (officer, other, _) = organisation.Safety;
        PersonId[] order = signal.SafeRoute
            ? [officer, other]
            : [DeputyOf(organisation, person), organisation.Coordinator, DeputyOf(organisation, organisation.Coordinator), .. organisation.People.Keys.OrderBy(p => p.Value, StringComparer.Ordinal)];
        return order
            .Where(p => p != person && MayHave(organisation, p, signal.SafeRoute, signal.Barred) && !Access.IsKeptFrom(organisation, p, signal))
            .OrderBy(p => organisation.IsAway(p, now))
            .Cast<PersonId?>()
            .FirstOrDefault();
    }

    /// <summary>Who oversees today: the coordinator, or the deputy when the coordinator is away and the deputy is not.</summary>
    /// <param name="now">UTC.</param>
    public static PersonId Overseer(Organisation organisation, DateTimeOffset now)
    {
        var deputy = DeputyOf(organisation, organisation.Coordinator);
        return organisation.IsAway(organisation.Coordinator, now) && !organisation.IsAway(deputy, now) && organisation.People.ContainsKey(deputy)
            ? deputy
            : organisation.Coordinator;
    }

    /// <summary>What somebody may do today in the place of another: the deputy of a coordinator who is away does what the coordinator does.</summary>
    /// <param name="now">UTC.</param>
    public static Roles StandingIn(Organisation organisation, PersonId person, DateTimeOffset now) =>
        person != organisation.Coordinator && person == Overseer(organisation, now) ? Roles.Coordinator : Roles.None;

    /// <summary>
    /// Who comes last for a signal, so that somebody always does: the coordinator, or when that person knows whom it is about the deputy, that one's
    /// deputy and so on, else anybody. It is theirs as it is the coordinator's, also while they are away.
    /// </summary>
    public static PersonId InCharge(Organisation organisation, Signal signal) =>
        signal.Barred.Contains(organisation.Coordinator) ? Succession(organisation, signal).First() : organisation.Coordinator;

    /// <summary>Who is in charge of a signal, and who after that person.</summary>
    internal static IEnumerable<PersonId> Succession(Organisation organisation, Signal signal) => Router.Chain(organisation, organisation.Coordinator)
        .Concat(organisation.People.Keys.OrderBy(p => p.Value, StringComparer.Ordinal))
        .Where(p => organisation.People.ContainsKey(p) && !Access.IsKeptFrom(organisation, p, signal))
        .Append(organisation.Coordinator);

    /// <summary>Whom a complaint may be about: the contact person of the village. Null: of none that we know, or the coordinator, whose complaints they are.</summary>
    internal static PersonId? MayBeComplainedOf(Organisation organisation, VillageId? village) =>
        village is { } known && organisation.ContactPersons.TryGetValue(known, out var contact) && contact != organisation.Coordinator ? contact : null;

    /// <summary>The teams that somebody can hand a signal to: those with a member, other than this person, who may have it.</summary>
    public static IReadOnlyList<Team> Teams(Organisation organisation, Signal signal, PersonId by) => signal.SafeRoute
        ? []
        : [.. organisation.Teams.Where(t => t.Members.Any(m => m != by && MayHave(organisation, m, signal.SafeRoute, signal.Barred)))];

    /// <summary>
    /// Whether this person may say: I know them. Not when nobody else is left, nor when no officer would be: a signal can become one about
    /// safety at home later.
    /// </summary>
    public static bool MayBar(Organisation organisation, Signal signal, PersonId by)
    {
        PersonId[] officers = [organisation.Safety.Officer, organisation.Safety.DeputyOfficer];
        return officers.Except(signal.Barred).Any(o => o != by)
            && organisation.People.Keys.Any(p => p != by && MayHave(organisation, p, signal.SafeRoute, signal.Barred));
    }

    private static bool MayHave(Organisation organisation, PersonId person, bool safeRoute, IReadOnlyList<PersonId> barred) =>
        organisation.People.ContainsKey(person)
        && !barred.Contains(person)
        && (!safeRoute || person == organisation.Safety.Officer || person == organisation.Safety.DeputyOfficer);

    private static PersonId DeputyOf(Organisation organisation, PersonId person) =>
        organisation.People.TryGetValue(person, out var there) ? there.Deputy : organisation.Coordinator;
}
