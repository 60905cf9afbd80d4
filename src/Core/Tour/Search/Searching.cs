namespace Naober.Core.Tour.Search;

/// <summary>How much is searched: a fixed number of steps by the size of the plan, never by the clock.</summary>
internal static class Searching
{
    private const double Warmth = 0.25;
    private const int Seed = 20261121;

    public static Board Plan(Grid grid)
    {
        var board = new Board(grid);
        if (grid.Days == 0 || grid.Vans.Length == 0 || grid.Villages.Length == 0)
        {
            return board;
        }

        var enough = grid.Problem.OnTargetIsEnough ? 1 : 0;
        new Pattern(grid, board).Lay();
        var search = new LocalSearch(grid, board, Seed);
        search.Settle(40_000, Warmth);
        search.Lower(40_000, Warmth, enough);
        search.Even(40_000, Warmth / 5);
        return board;
    }
}
