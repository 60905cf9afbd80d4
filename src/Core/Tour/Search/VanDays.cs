namespace Naober.Core.Tour.Search;

/// <summary>Which stops each van makes on each day, in order of time.</summary>
internal sealed class VanDays
{
    private const int MinutesInDay = 24 * 60;
    private readonly Grid _grid;
    private readonly int _room;
    private readonly Visit[] _on;
    private readonly int[] _count;
    private readonly int[] _inDay;
    private readonly int[] _inWeek;

    public VanDays(Grid grid)
    {
        _grid = grid;
        _room = 2 + Math.Max(
            grid.Vans.Select(v => Math.Min(v.StopsPerDay, MinutesInDay / Math.Max(1, grid.Problem.StopMinutes))).DefaultIfEmpty(1).Max(),
            grid.Problem.Published.GroupBy(p => (p.Van, p.Date)).Select(g => g.Count()).DefaultIfEmpty(0).Max());
        (_on, _count) = (new Visit[grid.Vans.Length * grid.Days * _room], new int[grid.Vans.Length * grid.Days]);
        (_inDay, _inWeek) = (new int[grid.Vans.Length * grid.Days], new int[grid.Vans.Length * grid.Weeks]);
    }

    public ReadOnlySpan<Visit> On(int van, int day) => _on.AsSpan(((van * _grid.Days) + day) * _room, _count[(van * _grid.Days) + day]);

    /// <summary>Whether the limits of the van leave room for a stop in this village.</summary>
    public bool HasRoom(int village, int van, int day)
    {
        var at = (van * _grid.Days) + day;
        return _count[at] < _room
            && (!_grid.CountsInDay[village] || _inDay[at] < _grid.Vans[van].StopsPerDay)
            && (!_grid.CountsInWeek[village] || _inWeek[(van * _grid.Weeks) + _grid.Week[day]] < _grid.Vans[van].StopsPerWeek);
    }

    public int InWeek(int van, int day) => _inWeek[(van * _grid.Weeks) + _grid.Week[day]];

    /// <summary>Whether the van can be in this village then, given where else it is that day.</summary>
    public bool CanBeIn(int village, int van, int day, int start, int end)
    {
        foreach (var other in On(van, day))
        {
            if (!HardRules.OneVanCanDo(start, end, other.Start, other.End, _grid.Minutes(village, other.Village), _grid.Minutes(other.Village, village)))
            {
                return false;
            }
        }

        return true;
    }

    public void Put(Visit visit)
    {
        var at = (visit.Van * _grid.Days) + visit.Day;
        var day = _on.AsSpan(at * _room, ++_count[at]);
        var place = day.Length - 1;
        for (; place > 0 && day[place - 1].Start > visit.Start; place--)
        {
            day[place] = day[place - 1];
        }

        day[place] = visit;
        Count(visit, +1);
    }

    public void Take(Visit visit)
    {
        var at = (visit.Van * _grid.Days) + visit.Day;
        var day = _on.AsSpan(at * _room, _count[at]--);
        var place = day.IndexOf(visit);
        day[(place + 1)..].CopyTo(day[place..]);
        Count(visit, -1);
    }

    /// <summary>A published stop outside the plan counts in the week it shares with the plan.</summary>
    public void CountOutside(int van, int week) => _inWeek[(van * _grid.Weeks) + week]++;

    /// <summary>From home along the stops of a day and back.</summary>
    public double Road(int van, int day)
    {
        var stops = On(van, day);
        if (stops.IsEmpty)
        {
            return 0;
        }

        var road = _grid.FromHome(van, stops[0].Village) + _grid.ToHome(van, stops[^1].Village);
        for (var at = 1; at < stops.Length; at++)
        {
            road += _grid.Kilometres(stops[at - 1].Village, stops[at].Village);
        }

        return road;
    }

    private void Count(Visit visit, int change)
    {
        _inDay[(visit.Van * _grid.Days) + visit.Day] += _grid.CountsInDay[visit.Village] ? change : 0;
        _inWeek[(visit.Van * _grid.Weeks) + _grid.Week[visit.Day]] += _grid.CountsInWeek[visit.Village] ? change : 0;
    }
}
