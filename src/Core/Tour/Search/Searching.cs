namespace Naober.Core.Tour.Search;

/// <summary>How much is searched: a fixed number of steps by the size of the plan, never by the clock.</summary>
internal static class Searching
{
    private const double Warmth = 0.25;
    private const int Small = 15;
    private const ulong FirstSeed = 20261121;

    public static Board Plan(Grid grid)
    {
        var board = new Board(grid);
        if (grid.Days == 0 || grid.Vans.Length == 0 || grid.Villages.Length == 0)
        {
            return board;
        }

        new Pattern(grid, board).Lay();
        var pattern = board.All();
        (List<Visit> Plan, double Longest, double Cost)? best = null;
        for (var start = 0; start < Starts(pattern.Count); start++)
        {
            board.Load(pattern, double.MaxValue);
            Better(new LocalSearch(grid, board, FirstSeed + (ulong)start, Chain(start, pattern.Count)), pattern.Count, grid.Problem.OnTargetIsEnough ? 1 : 0);
            var longest = board.Score.Largest(board);
            longest = grid.Problem.OnTargetIsEnough ? Math.Max(1, longest) : longest;
            board.Load(board.All(), double.MaxValue);
            if (best is not { } so || longest < so.Longest - 1e-7 || (longest < so.Longest + 1e-7 && board.Score.Cost < so.Cost))
            {
                best = (board.All(), longest, board.Score.Cost);
            }
        }

        board.Load(best!.Value.Plan, double.MaxValue);
        new Relief(grid, board).Mend();
        return board;
    }

    /// <summary>In a small plan every change touches the others, so some starts make two or three at once.</summary>
    private static int Chain(int start, int visits) => visits < Small ? 1 + (start % 3) : 1;

    /// <summary>How many small changes it takes to plan so many visits.</summary>
    public static int Steps(int visits) => 3 * Starts(visits) * StepsPerPart(visits);

    private static int StepsPerPart(int visits) => 500 + Math.Min(180 * visits, 30_000) + (10 * visits);

    /// <summary>Small plans are searched from several sides: it costs little and one side may get stuck.</summary>
    private static int Starts(int visits) => visits switch
    {
        < Small => 6,
        < 30 => 3,
        < 100 => 6,
        _ => 1,
    };

    private static void Better(LocalSearch search, int visits, double enough)
    {
        var steps = StepsPerPart(visits);
        search.Settle(steps, Warmth);
        search.Lower(steps, Warmth, enough);
        search.Even(steps, Warmth / 5);
    }
}
