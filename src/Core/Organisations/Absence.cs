namespace Naober.Core.Organisations;

/// <summary>Whole days on which somebody is away, in the organisation's time.</summary>
/// <param name="Until">The last day away. Null: nobody knows yet.</param>
public sealed record Absence(DateOnly From, DateOnly? Until, AbsenceSource Source = AbsenceSource.Coordinator)
{
    public bool Covers(DateOnly day) => From <= day && (Until is null || day <= Until);
}

/// <summary>Who said so.</summary>
public enum AbsenceSource
{
    Coordinator,

    /// <summary>The automatic replies of the mailbox: that they are on and until when, never what they say.</summary>
    Outlook,
}
