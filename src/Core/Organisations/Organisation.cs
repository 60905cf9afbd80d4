using Naober.Core.Calendar;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Shops;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Organisations;

/// <summary>
/// The welfare organisation that this deployment serves: its villages, its people and its shops. Valid once made. What stands in the pack never
/// changes while the app runs; the people are those of the directory at the beginning of an invocation (docs/adr/0008).
/// </summary>
public sealed record Organisation
{
    /// <summary>The id of the organisation, such as "lochem"; part of the storage keys, so it never changes.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The name in text messages, where every letter counts.</summary>
    public required string ShortName { get; init; }

    /// <summary>Where residents call during office hours, as they read it.</summary>
    public required string Phone { get; init; }

    /// <summary>The number residents text to.</summary>
    public required PhoneNumber SmsNumber { get; init; }

    public required IReadOnlyDictionary<VillageId, Village> Villages { get; init; }

    public required IReadOnlyDictionary<PersonId, Person> People { get; init; }

    /// <summary>Who looks after each village (Dutch: contactpersoon).</summary>
    public required IReadOnlyDictionary<VillageId, PersonId> ContactPersons { get; init; }

    public required PersonId Coordinator { get; init; }

    public required SafetyOfficers Safety { get; init; }

    /// <summary>The travelling meeting point.</summary>
    public required TourSettings Tour { get; init; }

    /// <summary>In the order in which they are asked whether a theme is theirs.</summary>
    public required IReadOnlyList<Team> Teams { get; init; }

    /// <summary>Who oversees who viewed and what was deleted (Dutch: functionaris gegevensbescherming). Null: nobody here.</summary>
    public required PersonId? PrivacyOfficer { get; init; }

    /// <summary>The shops to begin with, by their codes. The register is <c>IShops</c>: it is filled from here once and edited there.</summary>
    public required IReadOnlyDictionary<ShopCode, Shop> Shops { get; init; }

    /// <summary>After how many months the people of a shop are trained again.</summary>
    public required int RefresherMonths { get; init; }

    /// <summary>When somebody is there, in <see cref="OfficeHours.Zone"/>.</summary>
    public required OfficeHours Hours { get; init; }

    public required Terms Terms { get; init; }

    /// <summary>Whether absences are read from the automatic replies of the staff's mailboxes.</summary>
    public required bool AbsencesFromOutlook { get; init; }

    /// <summary>How long what is kept.</summary>
    public required Retention Retention { get; init; }

    public required FormOfAddress Address { get; init; }

    /// <summary>What residents and shopkeepers read. Every text fits in what it may cost, with the longest names filled in.</summary>
    public required TextBook Texts { get; init; }

    /// <summary>Who approved which text.</summary>
    public required IReadOnlyList<SignOff> SignOffs { get; init; }

    /// <summary>Whether somebody is away on the day that it is at that moment.</summary>
    /// <param name="now">UTC.</param>
    public bool IsAway(PersonId person, DateTimeOffset now) =>
        People.TryGetValue(person, out var there) && there.AwayOn(LocalTime.Of(now, Hours.Zone).Date) is not null;

    /// <summary>Who hears of a visit as its host: the deputy when the host is away on that day and the deputy is not. Null: none of us.</summary>
    public Person? HostOn(PlannedStop stop)
    {
        var host = stop.Host is { } id ? People.GetValueOrDefault(id) : null;
        return host?.AwayOn(stop.Stop.Date) is not null && People.GetValueOrDefault(host.Deputy) is { } deputy && deputy.AwayOn(stop.Stop.Date) is null
            ? deputy
            : host;
    }

    /// <summary>The same organisation with the people as the directory has them now.</summary>
    public Organisation With(StaffDirectory directory) => this with
    {
        People = directory.People,
        ContactPersons = directory.ContactPersons,
        Coordinator = directory.Coordinator,
        Safety = directory.Safety,
        Teams = directory.Teams,
        PrivacyOfficer = directory.PrivacyOfficer,
    };

    /// <summary>The same organisation as the public sees it: there is nobody, so nobody can be let in or told.</summary>
    public Organisation WithoutPeople() => this with
    {
        People = new Dictionary<PersonId, Person>(),
        ContactPersons = new Dictionary<VillageId, PersonId>(),
        Coordinator = default,
        Safety = new SafetyOfficers(default, default, default),
        Teams = [],
        PrivacyOfficer = null,
    };
}

/// <summary>Who handles safety at home (Dutch: aandachtsfunctionaris): officer, then deputy, then the duty manager who sees no content.</summary>
public sealed record SafetyOfficers(PersonId Officer, PersonId DeputyOfficer, PersonId DutyManager);
