namespace Naober.Core.Tour;

/// <param name="Sentence">In Dutch, for the coordinator.</param>
public sealed record BrokenRule(HardRule Rule, Stop Stop, string Sentence);
