using Naober.Core.Villages;

namespace Naober.Core.Organisations;

/// <summary>
/// Who works here and who does what: what the coordinator edits. The rest of an <see cref="Organisation"/> stands in its pack. Not checked:
/// <see cref="DirectoryCheck"/> does.
/// </summary>
public sealed record StaffDirectory
{
    public required IReadOnlyDictionary<PersonId, Person> People { get; init; }

    public required IReadOnlyDictionary<VillageId, PersonId> ContactPersons { get; init; }

    public required PersonId Coordinator { get; init; }

    public required SafetyOfficers Safety { get; init; }

    public required IReadOnlyList<Team> Teams { get; init; }

    public required PersonId? PrivacyOfficer { get; init; }

    public static StaffDirectory Of(Organisation organisation) => new()
    {
        People = organisation.People,
        ContactPersons = organisation.ContactPersons,
        Coordinator = organisation.Coordinator,
        Safety = organisation.Safety,
        Teams = organisation.Teams,
        PrivacyOfficer = organisation.PrivacyOfficer,
    };

    /// <summary>The same with one person added or replaced.</summary>
    public StaffDirectory With(Person person) =>
        this with { People = new Dictionary<PersonId, Person>(People) { [person.Id] = person } };
}
