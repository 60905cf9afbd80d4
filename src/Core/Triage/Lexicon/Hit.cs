namespace Naober.Core.Triage.Lexicon;

/// <summary>A phrase found in a text.</summary>
/// <param name="First">Number of its first word.</param>
/// <param name="Last">Number of its last word.</param>
internal readonly record struct Hit(Rule Rule, int First, int Last);
