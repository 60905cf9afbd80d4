using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>A village that waits much longer than its target, that gets no visit though one is due, or that cannot be visited at all.</summary>
/// <param name="After">The last visit before the wait; null when there was none.</param>
/// <param name="Before">The visit that ends it; null when the plan ends first.</param>
/// <param name="Rule">Without it the village would not wait so long. Null: no rule, or no single one; the sentence says which.</param>
/// <param name="Sentence">In Dutch, for the coordinator.</param>
public sealed record Unmet(VillageId Village, DateOnly? After, DateOnly? Before, double RelativeWait, HardRule? Rule, string Sentence);
