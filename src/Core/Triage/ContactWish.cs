namespace Naober.Core.Triage;

/// <summary>How the sender wants to be treated, which stands in bold above the signal.</summary>
public enum ContactWish
{
    /// <summary>"Niet bellen": a call or a visit could put somebody in danger, or is not wanted.</summary>
    DoNotContact,

    /// <summary>"Bel mij."</summary>
    CallMe,

    /// <summary>"Zeg niets tegen …", "niet doorvertellen dat ik het zei".</summary>
    KeepQuiet,

    /// <summary>A complaint about us: the coordinator reads it.</summary>
    Complaint,

    /// <summary>"Stuur niks terug": a text may be read by somebody else.</summary>
    DoNotText,
}

/// <summary>A wish and the words that said it. They quote the text, so they are as private as it is.</summary>
public readonly record struct SaidWish(ContactWish Wish, string Said);
