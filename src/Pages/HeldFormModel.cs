using Naober.Core.Triage;

namespace Naober.Pages;

/// <summary>A form that we did not take in. Nothing that was typed is lost: it stands on the page, and where it helps it can be sent again.</summary>
/// <param name="Target">Where it was sent to.</param>
/// <param name="Fields">Everything that the browser sent, to be sent again.</param>
/// <param name="Typed">The same as a person reads it, to read out on the telephone.</param>
/// <param name="Until">From when it may be sent again, such as "14.00 uur". Null: unknown.</param>
public sealed record HeldFormModel(
    Site Site,
    HeldReason Reason,
    Danger Danger,
    string Target,
    IReadOnlyList<KeyValuePair<string, string>> Fields,
    string Typed,
    string? Until = null);

public enum HeldReason
{
    /// <summary>So many forms came in under this code, or from this address, that this one has to wait.</summary>
    TooMany,

    /// <summary>The code was revoked or replaced.</summary>
    CodeRevoked,

    /// <summary>Nobody ever had this code.</summary>
    CodeUnknown,

    /// <summary>We cannot look the code up now.</summary>
    Fault,
}
