namespace Naober.Core.Tour.Search;

/// <summary>How much is searched: a fixed number of steps by the size of the plan, never by the clock.</summary>
internal static class Searching
{
    private const double Warmth = 0.25;

    public static void Fill(Grid grid, Board board)
    {
        new Pattern(grid, board).Lay();
        var search = new LocalSearch(grid, board, 20261121);
        search.Settle(40_000, Warmth);
        search.Lower(40_000, Warmth, 0);
        search.Even(40_000, Warmth / 5);
    }
}
