namespace Naober.Core.Triage.Lexicon;

/// <summary>A phrase of the word lists and what it says.</summary>
/// <param name="Parts">Sequences that must all be found near each other, in any order.</param>
/// <param name="Without">Sequences none of which may be found anywhere in the text.</param>
internal sealed record Rule(Section Section, Sequence[] Parts, Sequence[] Without)
{
    public int Id { get; init; }

    /// <summary>File, heading and phrase, as the word lists have them.</summary>
    public string Name { get; init; } = "";
}
