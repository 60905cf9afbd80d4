namespace Naober.Core.Organisations;

/// <summary>The id of a member of staff within the organisation, such as "anna".</summary>
public readonly record struct PersonId(string Value)
{
    public override string ToString() => Value;
}
