namespace Naober.Core.Tour.Search;

/// <summary>
/// Betters a plan by a fixed number of small changes. It first lowers a ceiling: whenever no village waits longer than the
/// ceiling, that plan is kept and the ceiling goes down to just below its longest wait. Then, under the lowest ceiling reached,
/// it evens out. A change is taken when it costs less than a threshold that falls to nothing (threshold accepting, which
/// needs no exponent and so is the same on every machine).
/// </summary>
/// <param name="chain">At most so many changes at once: what one change makes worse, the next may mend.</param>
internal sealed class LocalSearch(Grid grid, Board board, ulong seed, int chain)
{
    private const double Below = 1e-7;
    private const double OnTarget = 1 + Below;
    private readonly Steps _steps = new(grid, board, seed);
    private readonly Sequence _next = new(seed + 2);

    /// <summary>Brings waits down to the target where it can; those that stay above it, as little as possible.</summary>
    public void Settle(int steps, double warmth)
    {
        board.Load(board.All(), OnTarget);
        for (var step = 0; step < steps && board.Score.Waiting.Count > 0; step++)
        {
            Try(warmth * (steps - step) / steps);
        }
    }

    /// <summary>Stops as soon as the longest wait is at most <paramref name="enough"/>.</summary>
    public void Lower(int steps, double warmth, double enough)
    {
        var best = board.All();
        var lowest = board.Score.Largest(board);
        board.Score.Reset(board, lowest - Below);
        for (var step = 0; step < steps && lowest > enough + Below; step++)
        {
            Try(warmth * (steps - step) / steps);
            if (board.Score.Waiting.Count == 0)
            {
                best = board.All();
                lowest = board.Score.Largest(board);
                board.Score.Reset(board, lowest - Below);
            }
        }

        board.Load(best, Math.Max(lowest, enough) + Below);
    }

    /// <summary>Lets no wait rise above the longest there is.</summary>
    public void Even(int steps, double warmth)
    {
        var start = board.All();
        var cost = board.Score.Cost;
        for (var step = 0; step < steps; step++)
        {
            Try(warmth * Math.Max(0, (steps * 3 / 4) - step) / steps);
        }

        if (board.Score.Waiting.Count > 0 || board.Score.Cost > cost)
        {
            board.Load(start, board.Score.Ceiling);
        }
    }

    private void Try(double threshold)
    {
        var before = board.Score.Cost;
        if (Take() && board.Score.Cost <= before + threshold)
        {
            board.Commit();
        }
        else
        {
            board.Rollback(0);
        }
    }

    private bool Take()
    {
        for (var changes = chain == 1 ? 1 : 1 + _next.Next(chain); changes > 0; changes--)
        {
            if (!_steps.Take())
            {
                return false;
            }
        }

        return true;
    }
}
