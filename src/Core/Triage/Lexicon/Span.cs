namespace Naober.Core.Triage.Lexicon;

/// <summary>Where a sequence was found.</summary>
/// <param name="Previous">Number, from 1, of the one before it of the same sequence; 0 for none.</param>
internal readonly record struct Span(int Sequence, int First, int Last, int Previous, int Count);
