using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Organisations;

/// <summary>The id of a team within the organisation, such as "budget".</summary>
public readonly record struct TeamId(string Value)
{
    public override string ToString() => Value;
}

/// <summary>Colleagues who look first at certain themes, such as debts. The contact person of the village is told and is not responsible.</summary>
/// <param name="Members">At least one.</param>
/// <param name="Villages">Where it works; empty: everywhere.</param>
public sealed record Team(TeamId Id, string Name, IReadOnlyList<Theme> Themes, IReadOnlyList<PersonId> Members, IReadOnlyList<VillageId> Villages)
{
    public bool Takes(Theme theme, VillageId village) => Themes.Contains(theme) && (Villages.Count == 0 || Villages.Contains(village));
}
