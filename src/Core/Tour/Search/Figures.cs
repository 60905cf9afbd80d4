namespace Naober.Core.Tour.Search;

/// <summary>How well a plan meets the aims.</summary>
internal static class Figures
{
    public static TourFigures Of(Grid grid, Board board)
    {
        var (largest, squares, kept, repeated, kilometres) = (0.0, 0.0, 0, 0, 0.0);
        for (var village = 0; village < grid.Villages.Length; village++)
        {
            var visits = board.Of(village);
            for (var at = 0; at <= visits.Length; at++)
            {
                var wait = board.Score.Wait(visits, village, at);
                (largest, squares) = (Math.Max(largest, wait), squares + (wait * wait));
            }

            var hours = visits.ToArray().GroupBy(v => (grid.Weekday[v.Day], v.Start)).Select(g => g.Count());
            kept += Math.Max(0, hours.DefaultIfEmpty(1).Max() - 1);
            repeated += Math.Max(0, visits.Length - 1);
        }

        for (var van = 0; van < grid.Vans.Length; van++)
        {
            for (var day = 0; day < grid.Days; day++)
            {
                kilometres += board.VanDays.Road(van, day);
            }
        }

        return new TourFigures(largest, squares, repeated == 0 ? 1 : kept / (double)repeated, kilometres);
    }
}
