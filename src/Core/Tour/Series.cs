namespace Naober.Core.Tour;

/// <summary>A run of visits with a rhythm of its own, agreed with the village. It ends, and then there is a decision to take.</summary>
/// <param name="Last">The last day of the series.</param>
public sealed record Series(int EveryWeeks, DateOnly First, DateOnly Last);
