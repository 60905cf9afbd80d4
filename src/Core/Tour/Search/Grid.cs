namespace Naober.Core.Tour.Search;

/// <summary>
/// The problem as tables, made once: who can be where on which day, how far it is, and how waits add up. Villages and vans
/// are in the order of their ids, so that the order of a file does not matter.
/// </summary>
internal sealed class Grid
{
    private readonly Option[][] _options;
    private readonly bool[] _vanAlwaysRuns;
    private readonly bool[]?[] _vanAway;
    private readonly bool[]?[] _closed;
    private readonly bool[]?[] _venueClosed;
    private readonly int[] _minutes;
    private readonly double[] _kilometres;
    private readonly double[] _fromHome;
    private readonly double[] _toHome;
    private readonly int _venues;

    public Grid(TourProblem problem, IReadOnlyList<VillageTarget> targets)
    {
        Problem = problem;
        Villages = [.. problem.Villages.OrderBy(v => v.Id.Value, StringComparer.Ordinal)];
        Vans = [.. problem.Vans.OrderBy(v => v.Id, StringComparer.Ordinal)];
        Days = problem.Until.DayNumber - problem.From.DayNumber;
        _venues = Math.Max(1, Villages.Select(v => v.Venues.Count).DefaultIfEmpty(1).Max());
        var dates = Enumerable.Range(0, Days).Select(problem.From.AddDays).ToArray();
        Weekday = [.. dates.Select(d => (int)d.DayOfWeek)];
        Week = [.. Enumerable.Range(0, Days).Select(WeekOf)];
        Weeks = Days == 0 ? 0 : Week[^1] + 1;
        var waits = new RelativeWait(problem, targets);
        Since = [.. Villages.Select(v => waits.SinceStart(v.Id))];
        Before = [.. Villages.Select(waits.BeforeStart)];
        Gap = [.. Villages.Select(v => HardRules.MinimumGap(problem, v))];
        LastVisit = [.. Villages.Select(v => v.LastVisit is { } last ? last.DayNumber - problem.From.DayNumber : int.MinValue / 2)];
        NothingIsLeft = Targets.NothingIsLeft(problem, problem.From);
        CountsInWeek = [.. Villages.Select(v => HardRules.Counts(problem, HardRule.StopsPerWeek, v))];
        CountsInDay = [.. Villages.Select(v => HardRules.Counts(problem, HardRule.StopsPerDay, v))];
        _closed = [.. Villages.Select(v => Blocked(dates, d => !HardRules.IsOpenDay(problem, v, d)))];
        _venueClosed = new bool[]?[Villages.Length * _venues];
        _vanAlwaysRuns = new bool[Villages.Length * Vans.Length];
        _options = new Option[Villages.Length * Vans.Length * 7][];
        _vanAway = [.. Vans.Select(v => Blocked(dates, d => v.Away.Any(c => c.Covers(d))))];
        (_minutes, _kilometres) = (new int[Villages.Length * Villages.Length], new double[Villages.Length * Villages.Length]);
        (_fromHome, _toHome) = (new double[Villages.Length * Vans.Length], new double[Villages.Length * Vans.Length]);
        Published = [.. problem.Published.Where(p => !problem.IsLifted(HardRule.Published, p.Village)).Select(p => Numbered(p, isPublished: true))];
        FillVenues(dates);
        var roads = new Roads(problem);
        FillOptions(roads);
        FillRoads(roads);
    }

    public TourProblem Problem { get; }

    public TourVillage[] Villages { get; }

    public Van[] Vans { get; }

    public int Days { get; }

    public int Weeks { get; }

    public int[] Weekday { get; }

    /// <summary>The week of a day, Monday to Sunday; the first may be short.</summary>
    public int[] Week { get; }

    /// <summary>By village, then by day: what a village waits from the start of the plan.</summary>
    public double[][] Since { get; }

    public double[] Before { get; }

    public int[] Gap { get; }

    public int[] LastVisit { get; }

    /// <summary>Series take all that the vans can do, so that targets say little.</summary>
    public bool NothingIsLeft { get; }

    public bool[] CountsInWeek { get; }

    public bool[] CountsInDay { get; }

    /// <summary>Published stops, also those outside the plan, whose day is then below 0 or past the last.</summary>
    public Visit[] Published { get; }

    /// <summary>Best first. Empty when the van cannot be there on such a day.</summary>
    public Option[] Options(int village, int van, int weekday) => _options[(((village * Vans.Length) + van) * 7) + weekday];

    public bool IsOpen(int village, int van, int day) =>
        _closed[village]?[day] != true && (_vanAlwaysRuns[(village * Vans.Length) + van] || _vanAway[van]?[day] != true);

    /// <summary>Whether the village can be visited then, apart from all other visits.</summary>
    public bool IsPossible(int village, int van, int day) =>
        IsOpen(village, van, day) && Options(village, van, Weekday[day]).Any(o => VenueIsThere(village, o.Venue, day));

    public bool IsEverPossible(int village)
    {
        for (var day = 0; day < Days; day++)
        {
            for (var van = 0; van < Vans.Length; van++)
            {
                if (IsPossible(village, van, day))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public bool VenueIsThere(int village, int venue, int day) => _venueClosed[(village * _venues) + venue]?[day] != true;

    public int Minutes(int from, int to) => _minutes[(from * Villages.Length) + to];

    public double Kilometres(int from, int to) => _kilometres[(from * Villages.Length) + to];

    public double FromHome(int van, int village) => _fromHome[(village * Vans.Length) + van];

    public double ToHome(int van, int village) => _toHome[(village * Vans.Length) + van];

    /// <summary>Also of days outside the plan.</summary>
    public int WeekOf(int day) => (Clock.Monday(Problem.From.AddDays(day)).DayNumber - Clock.Monday(Problem.From).DayNumber) / 7;

    public Visit Numbered(Stop stop, bool isPublished)
    {
        var village = Array.FindIndex(Villages, v => v.Id == stop.Village);
        return new Visit(
            village,
            Array.FindIndex(Vans, v => v.Id == stop.Van),
            stop.Date.DayNumber - Problem.From.DayNumber,
            Villages[village].Venues.TakeWhile(v => v.Id != stop.Venue).Count(),
            Clock.Minutes(stop.Start),
            Clock.Minutes(stop.End),
            isPublished);
    }

    public Stop Named(Visit visit) => new(
        Villages[visit.Village].Id,
        Villages[visit.Village].Venues[visit.Venue].Id,
        Vans[visit.Van].Id,
        Problem.From.AddDays(visit.Day),
        Clock.Time(visit.Start),
        Clock.Time(visit.End));

    private static bool[]? Blocked(DateOnly[] dates, Func<DateOnly, bool> blocked)
    {
        var days = dates.Select(blocked).ToArray();
        return days.Contains(true) ? days : null;
    }

    private void FillVenues(DateOnly[] dates)
    {
        for (var village = 0; village < Villages.Length; village++)
        {
            for (var venue = 0; venue < Villages[village].Venues.Count; venue++)
            {
                var there = Villages[village].Venues[venue];
                _venueClosed[(village * _venues) + venue] =
                    there.Closed.Count == 0 ? null : Blocked(dates, d => !HardRules.VenueIsThere(Problem, Villages[village], there, d));
            }
        }
    }

    private void FillOptions(Roads roads)
    {
        var starts = new Starts(Problem, roads);
        for (var village = 0; village < Villages.Length; village++)
        {
            for (var van = 0; van < Vans.Length; van++)
            {
                _vanAlwaysRuns[(village * Vans.Length) + van] = Problem.IsLifted(HardRule.VanDay, Villages[village].Id);
                for (var weekday = 0; weekday < 7; weekday++)
                {
                    _options[(((village * Vans.Length) + van) * 7) + weekday] = starts.Of(Villages[village], Vans[van], (DayOfWeek)weekday);
                }
            }
        }
    }

    private void FillRoads(Roads roads)
    {
        for (var from = 0; from < Villages.Length; from++)
        {
            for (var to = 0; to < Villages.Length; to++)
            {
                _minutes[(from * Villages.Length) + to] = roads.Minutes(Villages[from], Villages[to]);
                _kilometres[(from * Villages.Length) + to] = roads.Kilometres(Villages[from], Villages[to]);
            }

            for (var van = 0; van < Vans.Length; van++)
            {
                _fromHome[(from * Vans.Length) + van] = roads.KilometresFromHome(Vans[van], Villages[from]);
                _toHome[(from * Vans.Length) + van] = roads.KilometresToHome(Villages[from], Vans[van]);
            }
        }
    }
}
