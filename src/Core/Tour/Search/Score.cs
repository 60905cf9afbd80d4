namespace Naober.Core.Tour.Search;

/// <summary>
/// What a plan in the making costs, kept up to date visit by visit. Waits above the ceiling cost most; below it the squares of
/// the waits count, and beside those, little, visits outside the usual hour and kilometres.
/// </summary>
internal sealed class Score(Grid grid)
{
    private const double AboveCeiling = 4;
    private const double PerAbove = 40;
    private const double OutsideRhythm = 0.04;
    private const double OutsideRhythmFirst = 0.5;
    private const double PerKilometre = 0.0002;
    private readonly double _outside = grid.Problem.OnTargetIsEnough ? OutsideRhythmFirst : OutsideRhythm;
    private readonly int[] _above = new int[grid.Villages.Length];
    private readonly int[] _usual = [.. Enumerable.Repeat(-1, grid.Villages.Length)];
    private readonly int[] _place = [.. Enumerable.Repeat(-1, grid.Villages.Length)];
    private readonly List<int> _waiting = [];

    public double Ceiling { get; private set; } = double.MaxValue;

    public double Cost { get; private set; }

    /// <summary>Villages with a wait above the ceiling.</summary>
    public IReadOnlyList<int> Waiting => _waiting;

    /// <summary>Takes the ceiling and counts anew, also what the usual hours are.</summary>
    public void Reset(Board board, double ceiling)
    {
        (Ceiling, Cost) = (ceiling, 0);
        for (var village = 0; village < _above.Length; village++)
        {
            _usual[village] = Usual(board.Of(village));
            foreach (var visit in board.Of(village))
            {
                Cost += Outside(visit);
            }

            SetAbove(village, -_above[village]);
            Whole(board.Of(village), village);
        }

        for (var van = 0; van < grid.Vans.Length; van++)
        {
            for (var day = 0; day < grid.Days; day++)
            {
                Cost += PerKilometre * board.VanDays.Road(van, day);
            }
        }
    }

    public bool IsUsual(int village, int weekday, int start) => _usual[village] < 0 || _usual[village] == Hour(weekday, start);

    /// <summary>The visit at <paramref name="at"/> is there now.</summary>
    public void Added(ReadOnlySpan<Visit> visits, int at, double road) => Change(visits, at, road, +1);

    /// <summary>The visit at <paramref name="at"/> will be gone.</summary>
    public void Removed(ReadOnlySpan<Visit> visits, int at, double road) => Change(visits, at, road, -1);

    /// <summary>The longest of all relative waits.</summary>
    public double Largest(Board board)
    {
        var largest = 0.0;
        for (var village = 0; village < _above.Length; village++)
        {
            var visits = board.Of(village);
            for (var at = 0; at <= visits.Length; at++)
            {
                largest = Math.Max(largest, Wait(visits, village, at));
            }
        }

        return largest;
    }

    /// <summary>The wait before the visit at <paramref name="at"/>; after the last visit it runs to the end of the plan.</summary>
    public double Wait(ReadOnlySpan<Visit> visits, int village, int at) => Until(visits, village, at) - Since(visits, village, at - 1);

    private static int Hour(int weekday, int start) => (weekday * 24 * 60) + start;

    private double Since(ReadOnlySpan<Visit> visits, int village, int at) =>
        at < 0 ? -grid.Before[village] : grid.Since[village][visits[at].Day];

    private double Until(ReadOnlySpan<Visit> visits, int village, int at) =>
        at == visits.Length ? grid.Since[village][grid.Days] : grid.Since[village][visits[at].Day];

    private void Change(ReadOnlySpan<Visit> visits, int at, double road, int sign)
    {
        var visit = visits[at];
        var (before, here, after) = (Since(visits, visit.Village, at - 1), grid.Since[visit.Village][visit.Day], Until(visits, visit.Village, at + 1));
        Cost += (sign * (Of(here - before) + Of(after - here) - Of(after - before) + Outside(visit))) + (PerKilometre * road);
        SetAbove(visit.Village, sign * (Above(here - before) + Above(after - here) - Above(after - before)));
    }

    private void Whole(ReadOnlySpan<Visit> visits, int village)
    {
        for (var at = 0; at <= visits.Length; at++)
        {
            var wait = Wait(visits, village, at);
            Cost += Of(wait);
            SetAbove(village, Above(wait));
        }
    }

    private double Of(double wait) => (wait * wait) + (wait > Ceiling ? AboveCeiling + (PerAbove * (wait - Ceiling)) : 0);

    private int Above(double wait) => wait > Ceiling ? 1 : 0;

    private double Outside(Visit visit) => IsUsual(visit.Village, grid.Weekday[visit.Day], visit.Start) ? 0 : _outside;

    private void SetAbove(int village, int change)
    {
        _above[village] += change;
        if (_above[village] > 0 && _place[village] < 0)
        {
            _place[village] = _waiting.Count;
            _waiting.Add(village);
        }
        else if (_above[village] == 0 && _place[village] >= 0)
        {
            var last = _waiting[^1];
            (_waiting[_place[village]], _place[last]) = (last, _place[village]);
            _waiting.RemoveAt(_waiting.Count - 1);
            _place[village] = -1;
        }
    }

    /// <summary>The weekday and hour of most visits, the earliest of equals; -1 when there are none.</summary>
    private int Usual(ReadOnlySpan<Visit> visits)
    {
        var (usual, most) = (-1, 0);
        foreach (var visit in visits)
        {
            var (hour, count) = (Hour(grid.Weekday[visit.Day], visit.Start), 0);
            foreach (var other in visits)
            {
                count += Hour(grid.Weekday[other.Day], other.Start) == hour ? 1 : 0;
            }

            (usual, most) = count > most ? (hour, count) : (usual, most);
        }

        return usual;
    }
}
