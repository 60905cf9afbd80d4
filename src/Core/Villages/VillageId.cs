namespace Naober.Core.Villages;

/// <summary>The id of a village within its organisation, such as "almen" or "kring-van-dorth".</summary>
public readonly record struct VillageId(string Value)
{
    public override string ToString() => Value;
}
