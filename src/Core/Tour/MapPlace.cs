namespace Naober.Core.Tour;

/// <summary>A village on the map, in the map's own units from the top left.</summary>
public sealed record MapPlace(TourVillage Village, int X, int Y, MapLabel Label);
