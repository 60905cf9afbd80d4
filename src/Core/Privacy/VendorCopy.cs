namespace Naober.Core.Privacy;

/// <summary>A text to or from us, as the vendor that carried it still has it.</summary>
/// <param name="Sid">The vendor's id.</param>
/// <param name="HasBody">Whether the vendor still has what was written.</param>
/// <param name="IsFinal">Whether nothing more happens with it; the vendor refuses to take away what is under way.</param>
/// <param name="At">When it came or went, UTC.</param>
public sealed record VendorCopy(string Sid, bool IsInbound, bool HasBody, bool IsFinal, DateTimeOffset At)
{
    /// <summary>
    /// How long the vendor keeps that there was a text and with whom: longer than its list is compared with ours. After that nothing needs it.
    /// </summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(8);

    /// <summary>
    /// How long what we wrote stays readable there. Whoever got no answer asks the vendor within a minute whether a text left; after a standstill the
    /// moment tells (<see cref="MayBe"/>).
    /// </summary>
    public static readonly TimeSpan ReadableFor = TimeSpan.FromHours(1);

    /// <summary>Longer than one attempt to send takes.</summary>
    private static readonly TimeSpan Attempt = TimeSpan.FromMinutes(1);

    /// <summary>What somebody should do about it by hand, for we could not.</summary>
    private static readonly TimeSpan TooLong = TimeSpan.FromDays(1);

    /// <summary>What to do about it.</summary>
    /// <param name="isWithUs">Whether we recorded it; of what we sent it does not matter.</param>
    /// <param name="now">UTC.</param>
    public CopyStep Next(bool isWithUs, DateTimeOffset now) => this switch
    {
        { IsFinal: false } => CopyStep.Leave,
        { IsInbound: true } when !isWithUs => CopyStep.Leave,
        _ when now - At >= KeptFor => CopyStep.Delete,
        { HasBody: false } => CopyStep.Leave,
        { IsInbound: false } when now - At < ReadableFor => CopyStep.Leave,
        _ => CopyStep.Redact,
    };

    /// <summary>Whether it need not be asked if we recorded it, for there is nothing to do in either case.</summary>
    /// <param name="now">UTC.</param>
    public bool IsLeft(DateTimeOffset now) => Next(isWithUs: true, now) == CopyStep.Leave;

    /// <summary>Whether the vendor keeps it longer than we promise.</summary>
    /// <param name="now">UTC.</param>
    public bool IsOverdue(DateTimeOffset now) => now - At >= KeptFor + TooLong || (HasBody && now - At >= TooLong);

    /// <summary>
    /// Whether a text in the vendor's list is the one that an attempt since that moment (UTC) sent, of which no answer came. What was redacted meanwhile is
    /// known by its moment: nothing else goes to one person within the minute that an attempt lasts.
    /// </summary>
    /// <param name="body">As the vendor has it; empty once it was redacted.</param>
    public static bool MayBe(string text, string body, DateTimeOffset at, DateTimeOffset since) =>
        body == text || (body.Length == 0 && at <= since + Attempt);
}

/// <summary>What to do about a vendor's copy.</summary>
public enum CopyStep
{
    Leave,

    /// <summary>Empty what was written; the vendor keeps that there was a text.</summary>
    Redact,
    Delete,
}
