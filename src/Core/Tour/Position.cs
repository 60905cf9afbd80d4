namespace Naober.Core.Tour;

/// <summary>A place on the map, WGS84 degrees.</summary>
public readonly record struct Position(double Latitude, double Longitude)
{
    private const double EarthKilometres = 6371.0088;
    private const double Detour = 1.3;

    /// <summary>By road: the great circle × 1.3, in whole metres so that every machine gets the same.</summary>
    public double KilometresTo(Position other)
    {
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(other.Latitude));
        var (north, east) = (Math.Sin((b - a) / 2), Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2));
        var chord = (north * north) + (Math.Cos(a) * Math.Cos(b) * east * east);
        return Math.Round(2 * EarthKilometres * Math.Asin(Math.Sqrt(chord)) * Detour, 3);
    }
}
