namespace Naober.Core.Triage.Lexicon;

/// <summary>One way to say a sequence.</summary>
/// <param name="Sequence">Its number.</param>
internal readonly record struct Variant(int Sequence, Step[] Steps);
