namespace Naober.Core.Tour.Search;

/// <summary>The small changes of the search. Each leaves a plan without broken rules, or says no and leaves a mess to roll back.</summary>
internal sealed class Steps(Grid grid, Board board, ulong seed)
{
    private readonly Sequence _next = new(seed);
    private readonly Trades _trades = new(grid, board, seed + 1);

    public bool Take()
    {
        var waiting = board.Score.Waiting;
        if (waiting.Count > 0 && _next.Next(4) > 0)
        {
            return Shorten(waiting[_next.Next(waiting.Count)]);
        }

        var village = _next.Next(grid.Villages.Length);
        var visits = board.Of(village);
        if (visits.IsEmpty || _next.Next(8) == 0)
        {
            return grid.Since[village][grid.Days] > 0 && _trades.Visit(village, _next.Next(grid.Days));
        }

        var visit = visits[_next.Next(visits.Length)];
        if (visit.IsPublished)
        {
            return false;
        }

        return _next.Next(8) switch
        {
            0 or 1 => Shift(visit, 1 + _next.Next(3)),
            2 or 3 => Shift(visit, 7 * (1 + _next.Next(2))),
            4 => ShiftFrom(visit),
            _ => _trades.Exchange(visit),
        };
    }

    /// <summary>A visit in the midst of a wait that is too long, or one of its ends a bit nearer.</summary>
    private bool Shorten(int village)
    {
        var visits = board.Of(village);
        var (at, longest) = (0, 0.0);
        var skip = _next.Next(visits.Length + 1);
        for (var place = 0; place <= visits.Length; place++)
        {
            var turned = (place + skip) % (visits.Length + 1);
            var wait = board.Score.Wait(visits, village, turned);
            (at, longest) = wait > longest ? (turned, wait) : (at, longest);
        }

        var from = at == 0 ? -1 : visits[at - 1].Day;
        var until = at == visits.Length ? grid.Days : visits[at].Day;
        if (until - from < 2)
        {
            return false;
        }

        var day = from + 1 + _next.Next(until - from - 1);
        switch (_next.Next(4))
        {
            case 2 when at < visits.Length:
                return ShiftFrom(visits[at]);
            case 0 when at > 0 && !visits[at - 1].IsPublished:
                board.Remove(visits[at - 1]);
                return _trades.Visit(village, Math.Min(grid.Days - 1, from + 1 + _next.Next(7)));
            case 1 when at < visits.Length && !visits[at].IsPublished:
                board.Remove(visits[at]);
                return _trades.Visit(village, Math.Max(0, until - 1 - _next.Next(7)));
            default:
                return _trades.Visit(village, day);
        }
    }

    private bool Shift(Visit visit, int days)
    {
        var day = visit.Day + (_next.Next(2) == 0 ? days : -days);
        if (day < 0 || day >= grid.Days)
        {
            return false;
        }

        board.Remove(visit);
        return _trades.Visit(visit.Village, day);
    }

    /// <summary>A visit and the ones after it move together, so that their rhythm stays: how a weekly visit gets past a holiday.</summary>
    private bool ShiftFrom(Visit visit)
    {
        var visits = board.Of(visit.Village);
        var first = visits.IndexOf(visit);
        var moved = visits[first..(first + 1 + _next.Next(visits.Length - first))].ToArray();
        var days = _next.Next(6) - 3;
        days += days >= 0 ? 1 : 0;
        foreach (var one in moved)
        {
            if (one.IsPublished || one.Day + days < 0 || one.Day + days >= grid.Days)
            {
                return false;
            }

            board.Remove(one);
        }

        foreach (var one in moved)
        {
            if (!_trades.Swap(one, one.Day + days))
            {
                return false;
            }
        }

        return true;
    }
}
