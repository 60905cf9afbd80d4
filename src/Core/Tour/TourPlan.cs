namespace Naober.Core.Tour;

/// <summary>A tour: published stops as they were, and proposals around them.</summary>
/// <param name="Stops">By date, time and van.</param>
/// <param name="Note">What the number of stops a week allows, when the longest gap had to be lengthened or nothing is left to share; otherwise null.</param>
public sealed record TourPlan(
    IReadOnlyList<Stop> Stops, IReadOnlyList<VillageTarget> Targets, TourFigures Figures, IReadOnlyList<Unmet> Unmet, string? Note);
