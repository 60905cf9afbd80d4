namespace Naober.Core.Triage.Lexicon;

/// <summary>Words that follow each other.</summary>
/// <param name="Variants">Each way to say it.</param>
internal sealed record Sequence(int Id, Step[][] Variants);

/// <param name="Element">Number of the word or group of words.</param>
/// <param name="Gap">How many other words may stand before it.</param>
/// <param name="Optional">May be left out.</param>
internal readonly record struct Step(int Element, int Gap, bool Optional);
