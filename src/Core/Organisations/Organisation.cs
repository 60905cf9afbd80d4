using Naober.Core.Calendar;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Shops;
using Naober.Core.Texts;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Organisations;

/// <summary>The welfare organisation that this deployment serves: its villages, its people and its shops. Valid once made.</summary>
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

    /// <summary>The shops to begin with, by their codes. The register is <c>IShops</c>: it is filled from here once and edited there.</summary>
    public required IReadOnlyDictionary<ShopCode, Shop> Shops { get; init; }

    /// <summary>After how many months the people of a shop are trained again.</summary>
    public required int RefresherMonths { get; init; }

    /// <summary>When somebody is there, in <see cref="OfficeHours.Zone"/>.</summary>
    public required OfficeHours Hours { get; init; }

    public required Terms Terms { get; init; }

    /// <summary>How long what is kept.</summary>
    public required Retention Retention { get; init; }

    public required FormOfAddress Address { get; init; }

    /// <summary>What residents and shopkeepers read. Every text fits in what it may cost, with the longest names filled in.</summary>
    public required TextBook Texts { get; init; }

    /// <summary>Who approved which text.</summary>
    public required IReadOnlyList<SignOff> SignOffs { get; init; }
}

/// <summary>Who handles safety at home (Dutch: aandachtsfunctionaris): officer, then deputy, then the duty manager who sees no content.</summary>
public sealed record SafetyOfficers(PersonId Officer, PersonId DeputyOfficer, PersonId DutyManager);

/// <summary>A member of staff.</summary>
/// <param name="EntraId">The object id of their account, by which sign-in and Teams know them.</param>
/// <param name="WorkPhone">For when Teams cannot reach them.</param>
public sealed record Person(PersonId Id, string Name, Guid EntraId, PhoneNumber? WorkPhone, PersonId Deputy)
{
    /// <summary>For when Teams and a text both fail. Null: there is no mail.</summary>
    public string? Email { get; init; }

    /// <summary>Agreed that their name stands on the public page of their villages.</summary>
    public bool ShowName { get; init; }

    /// <summary>This person agreed that who sent something reads their first name.</summary>
    public bool NameInTexts { get; init; }

    public string FirstName => Name.Split(' ')[0];
}
