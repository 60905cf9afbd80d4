namespace Naober.Core.Tour.Search;

/// <summary>Changes that touch two villages: one comes where another was. They leave a plan without broken rules, or say no and leave a mess to roll back.</summary>
internal sealed class Trades(Grid grid, Board board, ulong seed)
{
    private readonly Sequence _next = new(seed);

    /// <summary>Puts a visit on a day; if need be in the place of another village, which then goes elsewhere or without.</summary>
    public bool Visit(int village, int day)
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

    /// <summary>A visit that was taken away comes back on another day; who is in its way goes to the day it left.</summary>
    public bool Swap(Visit visit, int day)
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

    /// <summary>Two villages take each other's place, or one takes the place of the other.</summary>
    public bool Exchange(Visit visit)
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
}
