namespace Naober.Core.Triage;

/// <summary>Whom a message is about.</summary>
public enum About
{
    Unknown,

    /// <summary>The sender and who lives with them; a carer whose own burden is the point.</summary>
    Self,

    /// <summary>Anybody else.</summary>
    Other,
}
