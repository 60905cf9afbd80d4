namespace Naober.Core.Tour.Search;

/// <summary>The small changes of the search. Each leaves a plan without broken rules, or says no and leaves a mess to roll back.</summary>
internal sealed class Steps(Grid grid, Board board, ulong seed)
{
    private Sequence _next = new(seed);

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
            return grid.Since[village][grid.Days] > 0 && Visit(village, _next.Next(grid.Days));
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
            _ => Exchange(visit),
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
                return Visit(village, Math.Min(grid.Days - 1, from + 1 + _next.Next(7)));
            case 1 when at < visits.Length && !visits[at].IsPublished:
                board.Remove(visits[at]);
                return Visit(village, Math.Max(0, until - 1 - _next.Next(7)));
            default:
                return Visit(village, day);
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
        return Visit(visit.Village, day);
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
            if (!Swap(one, one.Day + days))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A visit that was taken away comes back on another day; who is in its way goes to the day it left.</summary>
    private bool Swap(Visit visit, int day)
    {
        for (var turn = 0; turn < grid.Vans.Length; turn++)
        {
            if (board.Fit(visit.Village, (visit.Van + turn) % grid.Vans.Length, day) is { } free)
            {
                board.Add(free);
                return true;
            }
        }

        if (PickInWeek(visit.Van, day) is not { } other || other.Village == visit.Village)
        {
            return false;
        }

        board.Remove(other);
        if (board.Fit(visit.Village, visit.Van, day) is not { } there)
        {
            return false;
        }

        board.Add(there);
        if (board.Fit(other.Village, visit.Van, visit.Day) is { } back)
        {
            board.Add(back);
            return true;
        }

        return Elsewhere(other);
    }

    /// <summary>Puts a visit on a day; if need be in the place of another village, which then goes elsewhere or without.</summary>
    private bool Visit(int village, int day)
    {
        var first = _next.Next(grid.Vans.Length);
        for (var turn = 0; turn < grid.Vans.Length; turn++)
        {
            if (board.Fit(village, (first + turn) % grid.Vans.Length, day) is { } visit)
            {
                board.Add(visit);
                return true;
            }
        }

        return grid.IsOpen(village, first, day) && Displace(village, first, day);
    }

    private bool Displace(int village, int van, int day)
    {
        if (PickInWeek(van, day) is not { } other || other.Village == village)
        {
            return false;
        }

        board.Remove(other);
        if (board.Fit(village, van, day) is not { } visit)
        {
            return false;
        }

        board.Add(visit);
        return _next.Next(3) == 0 || Elsewhere(other);
    }

    /// <summary>A proposal of the van on that day, or else in that week.</summary>
    private Visit? PickInWeek(int van, int day)
    {
        var today = board.VanDays.On(van, day);
        if (today.Length > 0)
        {
            var picked = today[_next.Next(today.Length)];
            return picked.IsPublished ? null : picked;
        }

        var first = _next.Next(7);
        for (var turn = 0; turn < 7; turn++)
        {
            var other = day - grid.Weekday[day] + ((first + turn) % 7);
            if (other >= 0 && other < grid.Days && grid.Week[other] == grid.Week[day] && board.VanDays.On(van, other) is { Length: > 0 } stops)
            {
                return stops[0].IsPublished ? null : stops[0];
            }
        }

        return null;
    }

    /// <summary>A displaced village goes to a day nearby where there is room.</summary>
    private bool Elsewhere(Visit displaced)
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            var day = displaced.Day - 10 + _next.Next(21);
            if (day >= 0 && day < grid.Days && board.Fit(displaced.Village, _next.Next(grid.Vans.Length), day) is { } visit)
            {
                board.Add(visit);
                return true;
            }
        }

        return false;
    }

    /// <summary>Two villages take each other's place, or one takes the place of the other.</summary>
    private bool Exchange(Visit visit)
    {
        var day = visit.Day - 21 + _next.Next(43);
        if (day < 0 || day >= grid.Days || PickInWeek(_next.Next(grid.Vans.Length), day) is not { } other || other.Village == visit.Village)
        {
            return false;
        }

        board.Remove(visit);
        board.Remove(other);
        if (board.Fit(visit.Village, other.Van, other.Day) is not { } there)
        {
            return false;
        }

        board.Add(there);
        if (board.Fit(other.Village, visit.Van, visit.Day) is { } here)
        {
            board.Add(here);
        }

        return true;
    }
}
