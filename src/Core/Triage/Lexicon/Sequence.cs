namespace Naober.Core.Triage.Lexicon;

/// <summary>Words that follow each other.</summary>
internal sealed record Sequence(int Id, Step[] Steps);

/// <param name="Element">Number of the word or group of words.</param>
/// <param name="Gap">How many other words may stand before it.</param>
/// <param name="Optional">May be left out.</param>
internal readonly record struct Step(int Element, int Gap, bool Optional);
