using Naober.Core.Calendar;
using Naober.Core.Privacy;
using Naober.Core.Triage;

namespace Naober.Core.Organisations;

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

    /// <summary>What they are good at: within a team they come first for it.</summary>
    public IReadOnlyList<Theme> Themes { get; init; } = [];

    /// <summary>When they work, in local time. Empty: as the office is open. Days off of the office are days off of theirs.</summary>
    public IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenPeriod>> Hours { get; init; } = new Dictionary<DayOfWeek, IReadOnlyList<OpenPeriod>>();

    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>What their sign-in, or standing in for somebody today, grants beside what the directory says; never anything of safety at home.</summary>
    public Roles Granted { get; init; }

    /// <summary>The absence of that day that lasts longest; null: they are not away.</summary>
    public Absence? AwayOn(DateOnly day) =>
        Absences.Where(a => a.Covers(day)).OrderByDescending(a => a.Until ?? DateOnly.MaxValue).FirstOrDefault();
}

/// <summary>What somebody may do beside their own work.</summary>
[Flags]
public enum Roles
{
    None = 0,
    Coordinator = 1,

    /// <summary>Sees who viewed what and what was deleted, never text.</summary>
    PrivacyOfficer = 2,
}
