namespace Naober.Core.Organisations;

/// <summary>A change of who reads what is about safety at home. Nobody makes themself an officer unseen.</summary>
public static class OfficerChange
{
    /// <summary>
    /// The officer and the deputy as they are now, when after the change somebody reads what they read who does not now: another colleague, or the
    /// same one signing in with another account. Empty: nobody more reads it.
    /// </summary>
    public static IReadOnlyList<Person> WhoMustHear(StaffDirectory now, StaffDirectory next)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(next);
        var officers = OfficersOf(now);
        return OfficersOf(next).Select(o => o.EntraId).Except(officers.Select(o => o.EntraId)).Any() ? officers : [];
    }

    private static List<Person> OfficersOf(StaffDirectory directory) =>
        [.. new[] { directory.Safety.Officer, directory.Safety.DeputyOfficer }.Distinct().Where(directory.People.ContainsKey).Select(o => directory.People[o])];
}
