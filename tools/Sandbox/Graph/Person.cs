namespace Naober.Sandbox.Graph;

/// <summary>Somebody with a Teams window, as the organisation's pack names them.</summary>
public sealed record Person(string Id, string Name, string EntraId, string? WorkPhone = null, string? Email = null)
{
    public string Initials => Name.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var first, .., var last]
        ? $"{first[0]}{last[0]}"
        : Name[..1];
}
