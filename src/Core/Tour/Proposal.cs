namespace Naober.Core.Tour;

/// <summary>A stop that nobody was told of yet.</summary>
/// <param name="ByPerson">The coordinator put it there, so planning again leaves it.</param>
public sealed record Proposal(Stop Stop, bool ByPerson = false);
