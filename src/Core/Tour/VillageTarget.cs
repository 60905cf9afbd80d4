using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>How long a village should wait between two visits, from a day on.</summary>
/// <param name="From">The first day it counts.</param>
/// <param name="Sentence">The rhythm as one says it: "eens in de 3 weken".</param>
public sealed record VillageTarget(VillageId Village, DateOnly From, int Days, string Sentence);
