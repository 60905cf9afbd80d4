using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>A rule that is set aside, to see what it costs.</summary>
/// <param name="Village">Null: for all.</param>
public sealed record LiftedRule(HardRule Rule, VillageId? Village = null);
