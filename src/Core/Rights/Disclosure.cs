using Naober.Core.Signals;

namespace Naober.Core.Rights;

/// <summary>
/// What of a signal is given to who asks (art. 15), and what is not because it is of somebody else (art. 15(4)). Of safety at home and of what is
/// blocked another rule decides first.
/// </summary>
/// <param name="Words">What was written, without names, addresses and numbers: those may be another's.</param>
/// <param name="Moment">At which hour; with the village it may tell who it was.</param>
/// <param name="Channel">By which way, also which shop.</param>
/// <param name="Sent">What we sent to the sender.</param>
/// <param name="Notes">What colleagues wrote: about the person it is about.</param>
public sealed record Disclosure(bool Words, bool Moment, bool Channel, bool Sent, bool Notes)
{
    /// <summary>To who wrote it: their own words and what we sent them. What we noted about another is that other's, unless they wrote about themself.</summary>
    public static Disclosure ToSender(Signal signal) => new(Words: true, Moment: true, Channel: true, Sent: true, Notes: signal.AboutSelf);

    /// <summary>To the person it is about: what is known of them, and nothing that tells who told us.</summary>
    public static Disclosure ToConcerned { get; } = new(Words: true, Moment: false, Channel: false, Sent: false, Notes: true);

    /// <summary>Of a request.</summary>
    public static Disclosure Of(RequestSubject subject, Signal signal) => subject.About is null || signal.AboutSelf ? ToSender(signal) : ToConcerned;
}
