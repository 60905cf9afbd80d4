namespace Naober.Core.Triage.Lexicon;

/// <summary>What a phrase in the word lists says about a message. The Dutch names are in <see cref="Sections"/>.</summary>
internal enum Effect
{
    /// <summary>Adds its weight to a theme.</summary>
    Theme,

    /// <summary>A danger, how soon, and whether at home.</summary>
    Danger,

    /// <summary>Cannot wait, but no danger: a dated deadline on basic needs.</summary>
    Urgent,

    /// <summary>Safety at home; a weight of 2 is enough.</summary>
    AtHome,

    /// <summary>Takes weight from safety at home: strangers, peers, an explanation that somebody saw.</summary>
    NotAtHome,

    /// <summary>Going on at this moment.</summary>
    Now,

    /// <summary>Over for a long time.</summary>
    Past,

    /// <summary>Help is there already, or it is solved.</summary>
    Handled,

    /// <summary>A general question, not a case.</summary>
    General,

    /// <summary>Words that would be danger, used otherwise: other phrases do not count where they stand.</summary>
    Figurative,

    /// <summary>How the sender wants to be treated.</summary>
    Wish,

    /// <summary>A finer theme.</summary>
    SubTag,

    Intent,
    About,
    Language,
}
