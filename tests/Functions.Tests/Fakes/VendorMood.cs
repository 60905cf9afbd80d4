using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>How a vendor takes one message.</summary>
/// <param name="Accepts">Whether the message reaches the person.</param>
/// <param name="Says">What we hear of it.</param>
internal sealed record VendorMood(bool Accepts, SendOutcome Says)
{
    public static VendorMood Fine { get; } = new(Accepts: true, new SendOutcome.Sent());

    /// <summary>The answer is lost after the vendor took the message.</summary>
    public static VendorMood SilentAfterAcceptance { get; } = new(Accepts: true, new SendOutcome.Unknown());

    /// <summary>The connection breaks before the vendor took it.</summary>
    public static VendorMood SilentBefore { get; } = new(Accepts: false, new SendOutcome.Unknown());

    public static VendorMood Refuses(string code) => new(Accepts: false, new SendOutcome.Refused(code));

    public static VendorMood Busy(TimeSpan? retryAfter = null) => new(Accepts: false, new SendOutcome.Busy(retryAfter));
}
