namespace Naober.Core.Tour;

/// <summary>Villages as dots with names, drawn from their coordinates alone: north is up, and no map of anybody else is needed.</summary>
/// <param name="Width">In units of its own, as <paramref name="Height"/>.</param>
public sealed record VillageMap(int Width, int Height, IReadOnlyList<MapPlace> Places)
{
    /// <summary>How big the letters are, in the map's units.</summary>
    public const int LetterSize = 16;

    private const int Wide = 400;
    private const int Edge = 44;
    private const int Dot = 9;

    // Generous for a letter of a font that we do not know.
    private const double Letter = LetterSize * 0.6;

    private static readonly MapLabel[] Sides = [MapLabel.Right, MapLabel.Left, MapLabel.Below, MapLabel.Above];

    /// <summary>Places names so that none covers another name or dot, the biggest village first. Null without villages.</summary>
    public static VillageMap? Draw(IReadOnlyList<TourVillage> villages)
    {
        if (villages.Count == 0)
        {
            return null;
        }

        var (south, north) = (villages.Min(v => v.Position.Latitude), villages.Max(v => v.Position.Latitude));
        var (west, east) = (villages.Min(v => v.Position.Longitude), villages.Max(v => v.Position.Longitude));
        var narrow = Math.Cos(double.DegreesToRadians((south + north) / 2));
        var across = (east - west) * narrow;
        var scale = (Wide - (2 * Edge)) / Math.Max(Math.Max(across, (north - south) * 0.75), 0.001);
        var left = (Wide - (across * scale)) / 2;
        var dots = villages
            .OrderByDescending(v => v.Inhabitants)
            .ThenBy(v => v.Id.Value, StringComparer.Ordinal)
            .Select(v => new MapPlace(
                v,
                (int)Math.Round(left + ((v.Position.Longitude - west) * narrow * scale)),
                (int)Math.Round(Edge + ((north - v.Position.Latitude) * scale)),
                MapLabel.None))
            .ToList();
        return new VillageMap(Wide, (int)Math.Round((2 * Edge) + ((north - south) * scale)), Label(dots));
    }

    private static List<MapPlace> Label(List<MapPlace> dots)
    {
        var taken = dots.Select(d => new Box(d.X - Dot, d.Y - Dot, d.X + Dot, d.Y + Dot)).ToList();
        var places = new List<MapPlace>();
        foreach (var dot in dots)
        {
            var side = Sides.FirstOrDefault(s => BoxOf(dot, s) is { Left: >= 0, Right: <= Wide } box && !taken.Exists(box.Covers));
            if (side != MapLabel.None)
            {
                taken.Add(BoxOf(dot, side));
            }

            places.Add(dot with { Label = side });
        }

        return places;
    }

    private static Box BoxOf(MapPlace dot, MapLabel side)
    {
        var width = dot.Village.Name.Length * Letter;
        var (half, gap) = (LetterSize / 2.0, Dot + 2);
        return side switch
        {
            MapLabel.Right => new Box(dot.X + gap, dot.Y - half, dot.X + gap + width, dot.Y + half),
            MapLabel.Left => new Box(dot.X - gap - width, dot.Y - half, dot.X - gap, dot.Y + half),
            MapLabel.Below => new Box(dot.X - (width / 2), dot.Y + gap, dot.X + (width / 2), dot.Y + gap + LetterSize),
            _ => new Box(dot.X - (width / 2), dot.Y - gap - LetterSize, dot.X + (width / 2), dot.Y - gap),
        };
    }

    private readonly record struct Box(double Left, double Top, double Right, double Bottom)
    {
        public bool Covers(Box other) => Left < other.Right && other.Left < Right && Top < other.Bottom && other.Top < Bottom;
    }
}
