namespace Naober.Core.Conversations;

/// <summary>
/// What the vendor itself makes of a text before we see it. Twilio blocks and unblocks numbers by these words and answers them; we answer
/// nothing then, and teach none of them.
/// </summary>
public enum VendorKeyword
{
    None,

    /// <summary>From now on the vendor refuses every text of ours to this number, also the numbers for danger.</summary>
    Stop,

    /// <summary>Our texts go through again.</summary>
    Start,

    Help,
}

public static class VendorKeywords
{
    private static readonly HashSet<string> Stop =
        new(StringComparer.OrdinalIgnoreCase) { "STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT" };

    private static readonly HashSet<string> Start = new(StringComparer.OrdinalIgnoreCase) { "START", "YES", "UNSTOP" };

    /// <param name="optOutType">What a Messaging Service with Advanced Opt-Out says; without one Twilio blocks all the same and does not say so.</param>
    public static VendorKeyword Read(string text, string? optOutType) => optOutType?.ToUpperInvariant() switch
    {
        "STOP" => VendorKeyword.Stop,
        "START" => VendorKeyword.Start,
        "HELP" => VendorKeyword.Help,
        _ when Stop.Contains(text.Trim()) => VendorKeyword.Stop,
        _ when Start.Contains(text.Trim()) => VendorKeyword.Start,
        _ => VendorKeyword.None,
    };
}
