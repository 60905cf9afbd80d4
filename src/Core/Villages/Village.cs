namespace Naober.Core.Villages;

/// <summary>A village, hamlet or neighbourhood (Dutch: kern) that the organisation looks after.</summary>
/// <param name="Aliases">Spellings people use: dialect, typing errors, hamlets that belong to it.</param>
/// <param name="Postcodes">Four-digit postcodes; one may belong to several villages.</param>
/// <param name="Inhabitants">Rounded; hamlets do not count in the village they lie in.</param>
public sealed record Village(
    VillageId Id,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Postcodes,
    int Inhabitants);
