namespace Naober.Core.Tour.Search;

/// <summary>
/// A first plan: each village gets a van, a weekday and a first week, and from there its rhythm. Those who are visited most
/// choose first. A day that is closed or taken is passed a few days sooner or later; a weekly visit goes on from there, as it
/// can only come later.
/// </summary>
internal sealed class Pattern(Grid grid, Board board)
{
    private const double OnTarget = 1 + 1e-7;
    private const double PerStopInWeek = 0.002;
    private static readonly int[] Detours = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6];

    public void Lay()
    {
        board.Load(board.All(), OnTarget);
        var rhythms = Enumerable.Range(0, grid.Villages.Length).Select(v => (Village: v, Weeks: Weeks(v))).Where(r => r.Weeks > 0);
        foreach (var (village, weeks) in rhythms.OrderBy(r => r.Weeks).ThenBy(r => r.Village).ToList())
        {
            (double Cost, int Van, int First)? best = null;
            for (var van = 0; van < grid.Vans.Length; van++)
            {
                for (var first = 0; first < Math.Min(7 * weeks, grid.Days); first++)
                {
                    var before = board.Score.Cost;
                    var load = Visit(village, van, first, weeks);
                    var cost = board.Score.Cost - before + (PerStopInWeek * load);
                    board.Rollback(0);
                    best = load > 0 && !(best?.Cost <= cost) ? (cost, van, first) : best;
                }
            }

            if (best is { } chosen)
            {
                Visit(village, chosen.Van, chosen.First, weeks);
                board.Commit();
            }
        }
    }

    /// <summary>Weeks between visits; 0 for a village without a target of its own.</summary>
    private int Weeks(int village)
    {
        var perDay = grid.Days == 0 ? 0 : grid.Since[village][grid.Days] / grid.Days;
        return perDay == 0 ? 0 : Math.Max(1, (int)Math.Round(1 / (7 * perDay), MidpointRounding.AwayFromZero));
    }

    /// <returns>How full the weeks are that it visits; 0 when it can nowhere be.</returns>
    private int Visit(int village, int van, int first, int weeks)
    {
        var load = 0;
        if (grid.Options(village, van, grid.Weekday[first]).Length == 0)
        {
            return 0;
        }

        for (var day = first; day < grid.Days; day += 7 * weeks)
        {
            foreach (var detour in Detours)
            {
                if (day + detour >= 0 && day + detour < grid.Days && board.Fit(village, van, day + detour) is { } visit)
                {
                    board.Add(visit);
                    load += board.VanDays.InWeek(van, visit.Day);
                    day = weeks == 1 ? visit.Day : day;
                    break;
                }
            }
        }

        return load;
    }
}
