namespace Naober.Core.Tour.Search;

/// <summary>
/// Looks whether one village can be visited in time beside the others of a plan: on a free day, or on that of another village which
/// can be missed there or comes on another day. For many villages together it looks no longer than a fixed number of tries.
/// </summary>
internal sealed class Relief(Grid grid, Board board)
{
    private const int Nearby = 21;
    private const int MostForOne = 5_000;
    private int _left = 10 * MostForOne;
    private int _tries;

    /// <summary>Leaves the plan as it was.</summary>
    public bool Helps(int village)
    {
        var mark = board.Mark;
        var helps = Mend(village);
        board.Rollback(mark);
        return helps;
    }

    /// <summary>Lets no village wait too long where it can, without making the longest wait of all longer.</summary>
    public void Mend()
    {
        for (var village = 0; village < grid.Villages.Length; village++)
        {
            if (Excess.Of(grid, board, village) is null)
            {
                continue;
            }

            var longest = board.Score.Largest(board);
            if (Mend(village) && board.Score.Largest(board) <= longest)
            {
                board.Commit();
            }
            else
            {
                board.Rollback(0);
            }
        }
    }

    private bool Mend(int village)
    {
        _tries = Math.Min(_left, MostForOne);
        _left -= _tries;
        var mark = board.Mark;
        var mended = Fill(village) || Anew();
        _left += Math.Max(0, _tries);
        return mended;

        bool Anew()
        {
            board.Rollback(mark);
            foreach (var visit in board.Of(village).ToArray().Where(v => !v.IsPublished))
            {
                board.Remove(visit);
            }

            return Fill(village);
        }
    }

    private bool Fill(int village)
    {
        while (Excess.Of(grid, board, village) is { } wait)
        {
            if (!Place(village, wait.At))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A visit within a wait: the latest that is not too late itself.</summary>
    private bool Place(int village, int at)
    {
        var visits = board.Of(village);
        var first = at == 0 ? 0 : visits[at - 1].Day + 1;
        var began = at == 0 ? Excess.TooLongBefore(grid, village) - grid.Before[village] : grid.Since[village][visits[at - 1].Day];
        var last = (at == visits.Length ? grid.Days : visits[at].Day) - 1;
        while (last >= first && grid.Since[village][last] - began > Excess.TooLong)
        {
            last--;
        }

        return Put(village, first, last, mayMove: false) || Put(village, first, last, mayMove: true);
    }

    /// <summary>On the last day that will do, without another village coming elsewhere if that may not be.</summary>
    private bool Put(int village, int first, int last, bool mayMove)
    {
        for (var day = last; day >= first && (_tries > 0 || !mayMove); day--)
        {
            if (Put(village, day, mayMove))
            {
                return true;
            }
        }

        return false;
    }

    private bool Put(int village, int day, bool mayMove)
    {
        for (var van = 0; van < grid.Vans.Length; van++)
        {
            if (board.Fit(village, van, day) is { } free)
            {
                board.Add(free);
                return true;
            }
        }

        for (var van = 0; van < grid.Vans.Length; van++)
        {
            if (grid.IsPossible(village, van, day) && InWeek(van, day).Any(other => other.Village != village && InPlaceOf(other, village, van, day, mayMove)))
            {
                return true;
            }
        }

        return false;
    }

    private bool InPlaceOf(Visit other, int village, int van, int day, bool mayMove)
    {
        var mark = board.Mark;
        if (_tries-- > 0)
        {
            board.Remove(other);
            if (board.Fit(village, van, day) is { } here)
            {
                board.Add(here);
                if (Excess.Of(grid, board, other.Village) is null || (mayMove && Elsewhere(other)))
                {
                    return true;
                }
            }
        }

        board.Rollback(mark);
        return false;
    }

    private bool Elsewhere(Visit other)
    {
        for (var turn = 1; turn <= 2 * Nearby; turn++)
        {
            var day = other.Day + (turn % 2 == 0 ? turn / 2 : -(turn + 1) / 2);
            for (var van = 0; day >= 0 && day < grid.Days && van < grid.Vans.Length && _tries-- > 0; van++)
            {
                var mark = board.Mark;
                if (board.Fit(other.Village, van, day) is { } there)
                {
                    board.Add(there);
                    if (Excess.Of(grid, board, other.Village) is null)
                    {
                        return true;
                    }

                    board.Rollback(mark);
                }
            }
        }

        return false;
    }

    /// <summary>Proposals of a van in the week of a day.</summary>
    private List<Visit> InWeek(int van, int day)
    {
        var visits = new List<Visit>();
        for (var other = Math.Max(0, day - 6); other <= Math.Min(grid.Days - 1, day + 6); other++)
        {
            if (grid.Week[other] == grid.Week[day])
            {
                visits.AddRange(board.VanDays.On(van, other).ToArray().Where(v => !v.IsPublished));
            }
        }

        return visits;
    }
}
