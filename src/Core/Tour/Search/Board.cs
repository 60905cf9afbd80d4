namespace Naober.Core.Tour.Search;

/// <summary>A plan in the making. Nothing that <see cref="Fit"/> gives breaks a hard rule.</summary>
internal sealed class Board
{
    private readonly Grid _grid;
    private readonly Visit[][] _of;
    private readonly int[] _count;
    private readonly int[] _nextOutside;
    private readonly List<(Visit Visit, bool Added)> _journal = [];

    public Board(Grid grid)
    {
        (_grid, VanDays, Score) = (grid, new VanDays(grid), new Score(grid));
        (_of, _count) = (new Visit[grid.Villages.Length][], new int[grid.Villages.Length]);
        Array.Fill(_of, []);
        _nextOutside = [.. grid.Villages.Select(_ => int.MaxValue / 2)];
        foreach (var visit in grid.Published)
        {
            if (visit.Day >= 0 && visit.Day < grid.Days)
            {
                Put(visit);
                continue;
            }

            var week = grid.WeekOf(visit.Day);
            if (visit.Day >= grid.Days)
            {
                _nextOutside[visit.Village] = Math.Min(_nextOutside[visit.Village], visit.Day);
            }

            if (week >= 0 && week < grid.Weeks)
            {
                VanDays.CountOutside(visit.Van, week);
            }
        }

        Score.Reset(this, double.MaxValue);
    }

    public VanDays VanDays { get; }

    public Score Score { get; }

    public int Mark => _journal.Count;

    /// <summary>The visits to a village in order of day.</summary>
    public ReadOnlySpan<Visit> Of(int village) => _of[village].AsSpan(0, _count[village]);

    /// <summary>The best way to visit a village on a day without breaking a rule; null when there is none.</summary>
    public Visit? Fit(int village, int van, int day)
    {
        if (!_grid.IsOpen(village, van, day) || !VanDays.HasRoom(village, van, day) || !KeepsGap(village, day))
        {
            return null;
        }

        Visit? first = null;
        var weekday = _grid.Weekday[day];
        foreach (var option in _grid.Options(village, van, weekday))
        {
            var visit = new Visit(village, van, day, option.Venue, option.Start, option.Start + _grid.Problem.StopMinutes);
            if (_grid.VenueIsThere(village, option.Venue, day) && VanDays.CanBeIn(village, van, day, visit.Start, visit.End))
            {
                if (Score.IsUsual(village, weekday, option.Start))
                {
                    return visit;
                }

                first ??= visit;
            }
        }

        return first;
    }

    /// <summary>Whether just this visit breaks no rule.</summary>
    public bool CanHold(Visit visit) =>
        _grid.IsOpen(visit.Village, visit.Van, visit.Day)
        && VanDays.HasRoom(visit.Village, visit.Van, visit.Day)
        && KeepsGap(visit.Village, visit.Day)
        && _grid.VenueIsThere(visit.Village, visit.Venue, visit.Day)
        && VanDays.CanBeIn(visit.Village, visit.Van, visit.Day, visit.Start, visit.End);

    public void Add(Visit visit)
    {
        Put(visit);
        _journal.Add((visit, true));
    }

    public void Remove(Visit visit)
    {
        Take(visit);
        _journal.Add((visit, false));
    }

    /// <summary>Undoes what was done since the mark.</summary>
    public void Rollback(int mark)
    {
        for (var at = _journal.Count - 1; at >= mark; at--)
        {
            if (_journal[at].Added)
            {
                Take(_journal[at].Visit);
            }
            else
            {
                Put(_journal[at].Visit);
            }
        }

        _journal.RemoveRange(mark, _journal.Count - mark);
    }

    public void Commit() => _journal.Clear();

    public List<Visit> All()
    {
        var all = new List<Visit>();
        for (var village = 0; village < _of.Length; village++)
        {
            all.AddRange(Of(village));
        }

        return all;
    }

    /// <summary>Makes the board hold just these, which must break no rule, under this ceiling.</summary>
    public void Load(IReadOnlyList<Visit> visits, double ceiling)
    {
        All().ForEach(v => Take(v));
        foreach (var visit in visits)
        {
            Put(visit);
        }

        _journal.Clear();
        Score.Reset(this, ceiling);
    }

    private bool KeepsGap(int village, int day)
    {
        var gap = _grid.Gap[village];
        if (day - _grid.LastVisit[village] < gap || _nextOutside[village] - day < gap)
        {
            return false;
        }

        foreach (var other in Of(village))
        {
            if (Math.Abs(other.Day - day) < gap)
            {
                return false;
            }
        }

        return true;
    }

    private void Put(Visit visit)
    {
        if (_count[visit.Village] == _of[visit.Village].Length)
        {
            Array.Resize(ref _of[visit.Village], 8 + (2 * _count[visit.Village]));
        }

        var visits = _of[visit.Village].AsSpan(0, ++_count[visit.Village]);
        var place = visits.Length - 1;
        for (; place > 0 && visits[place - 1].Day > visit.Day; place--)
        {
            visits[place] = visits[place - 1];
        }

        visits[place] = visit;
        var road = VanDays.Road(visit.Van, visit.Day);
        VanDays.Put(visit);
        Score.Added(visits, place, VanDays.Road(visit.Van, visit.Day) - road);
    }

    private void Take(Visit visit)
    {
        var visits = _of[visit.Village].AsSpan(0, _count[visit.Village]--);
        var place = visits.IndexOf(visit);
        var road = VanDays.Road(visit.Van, visit.Day);
        VanDays.Take(visit);
        Score.Removed(visits, place, VanDays.Road(visit.Van, visit.Day) - road);
        visits[(place + 1)..].CopyTo(visits[place..]);
    }
}
