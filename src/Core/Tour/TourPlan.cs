using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>A tour: published stops as they were, and proposals around them.</summary>
/// <param name="Stops">By date, time and van.</param>
/// <param name="Note">What the number of stops a week allows, when the longest gap had to be lengthened; otherwise null.</param>
public sealed record TourPlan(
    IReadOnlyList<Stop> Stops, IReadOnlyList<VillageTarget> Targets, TourFigures Figures, IReadOnlyList<Unmet> Unmet, string? Note);

/// <summary>How well the aims are met, in their order.</summary>
/// <param name="LargestWait">Largest relative wait: 1 is exactly on target.</param>
/// <param name="SumOfSquares">Of all relative waits.</param>
/// <param name="RhythmKept">Of the second and later visits to a village, the part on its usual weekday and hour; 1 when there are none.</param>
public sealed record TourFigures(double LargestWait, double SumOfSquares, double RhythmKept, double Kilometres);

/// <summary>A village that waits much longer than its target.</summary>
/// <param name="After">The last visit before the wait; null when there was none.</param>
/// <param name="Before">The visit that ends it; null when the plan ends first.</param>
/// <param name="Rule">Without it the village would not wait so long. Null: no rule; it waited too long before the plan began.</param>
/// <param name="Sentence">In Dutch, for the coordinator.</param>
public sealed record Unmet(VillageId Village, DateOnly? After, DateOnly? Before, double RelativeWait, HardRule? Rule, string Sentence);
