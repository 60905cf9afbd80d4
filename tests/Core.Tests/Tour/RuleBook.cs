using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

/// <summary>
/// The hard rules once more, written from the design and not from the planner, slow and plain. Reckons in minutes of the whole
/// plan, so that a stop cannot be right here for the reason it was right there.
/// </summary>
public static class RuleBook
{
    public static IReadOnlyList<string> Broken(TourProblem problem, IReadOnlyList<Stop> stops)
    {
        var told = problem.Published.Select(Where).ToHashSet();
        return
        [
            .. told.Except(stops.Select(Where)).Select(w => $"published stop is gone: {w}"),
            .. stops.Where(s => !told.Contains(Where(s))).SelectMany(s => BrokenBy(problem, s, stops)),
        ];
    }

    /// <summary>What is wrong with one stop among all the stops, itself or not.</summary>
    public static IReadOnlyList<string> BrokenBy(TourProblem problem, Stop stop, IReadOnlyList<Stop> stops)
    {
        var wrong = new List<string>();
        var others = stops.Where(o => Where(o) != Where(stop) && (o.Van == stop.Van || o.Village == stop.Village)).ToList();
        var village = problem.Villages.Single(v => v.Id == stop.Village);
        var van = problem.Vans.Single(v => v.Id == stop.Van);
        var venue = village.Venues.Single(v => v.Id == stop.Venue);
        Check(stop.Date >= problem.From && stop.Date < problem.From.AddDays(7 * problem.Weeks), "outside the plan");
        Check(stop.End - stop.Start == TimeSpan.FromMinutes(problem.StopMinutes) && stop.End > stop.Start, "wrong length");
        Check(village.TogetherWith is null, "a village that goes with another");
        Check(!problem.ClosedDays.ContainsKey(stop.Date), "public holiday");
        Check(!village.Closed.Any(c => c.First <= stop.Date && c.Last >= stop.Date), "local closed day");
        Check(!venue.Closed.Any(c => c.First <= stop.Date && c.Last >= stop.Date), "venue closed");
        Check(!van.Away.Any(c => c.First <= stop.Date && c.Last >= stop.Date), "van away");
        var (leave, home) = (Known(problem, van.HomeVillage, village.Id) ?? Drive(van.Home, village.Position), Known(problem, village.Id, van.HomeVillage) ?? Drive(van.Home, village.Position));
        Check(van.Runs.Any(h => h.Day == stop.Date.DayOfWeek && h.From <= Back(stop.Start, leave) && On(stop.End, home) <= h.Until), "van hours");
        Check(venue.Open.Count == 0
            || venue.Open.Any(h => h.Day == stop.Date.DayOfWeek && h.From <= stop.Start && stop.End <= h.Until), "venue hours");
        Check(!village.Activities.Concat(venue.Busy).Any(a => !a.Together && a.When.Day == stop.Date.DayOfWeek
            && a.When.From < stop.End && stop.Start < a.When.Until), "something else is there");
        var gap = village.MinimumGapDays ?? problem.MinimumGapDays;
        Check(stop.Date.DayNumber - (village.LastVisit?.DayNumber ?? -1000) >= gap, "too soon after the last visit");
        Check(!others.Any(o => o.Village == stop.Village && Math.Abs(o.Date.DayNumber - stop.Date.DayNumber) < gap), "too soon");
        Check(!others.Any(o => o.Van == stop.Van && o.Date == stop.Date && !CanDoBoth(problem, stop, o)), "two places at once");
        Check(1 + others.Count(o => o.Van == stop.Van && o.Date == stop.Date) <= van.StopsPerDay, "too many in a day");
        Check(1 + others.Count(o => o.Van == stop.Van && IsoWeek(o.Date) == IsoWeek(stop.Date)) <= van.StopsPerWeek, "too many in a week");

        return wrong;

        void Check(bool right, string what) => wrong.AddRange(right ? [] : [$"{what}: {Where(stop)}"]);
    }

    private static (VillageId Village, string Venue, string Van, DateOnly Date, TimeOnly Start, TimeOnly End) Where(Stop s) =>
        (s.Village, s.Venue, s.Van, s.Date, s.Start, s.End);

    private static bool CanDoBoth(TourProblem problem, Stop one, Stop other)
    {
        var (first, second) = one.Start <= other.Start ? (one, other) : (other, one);
        var (from, to) = (first.Village, second.Village);
        var drive = Known(problem, from, to)
            ?? Drive(problem.Villages.Single(v => v.Id == from).Position, problem.Villages.Single(v => v.Id == to).Position);
        return first.End.ToTimeSpan() + TimeSpan.FromMinutes(drive) <= second.Start.ToTimeSpan();
    }

    private static int? Known(TourProblem problem, VillageId? from, VillageId? to) => from == to ? 0
        : (problem.DrivingTimes.LastOrDefault(d => d.From == from && d.To == to)
            ?? problem.DrivingTimes.FirstOrDefault(d => d.From == to && d.To == from))?.Minutes;

    /// <summary>Great circle × 1.3 at 50 km/h, by the haversine in another form.</summary>
    private static int Drive(Position a, Position b)
    {
        const double Radians = Math.PI / 180;
        var cosine = (Math.Sin(a.Latitude * Radians) * Math.Sin(b.Latitude * Radians))
            + (Math.Cos(a.Latitude * Radians) * Math.Cos(b.Latitude * Radians) * Math.Cos((a.Longitude - b.Longitude) * Radians));
        var kilometres = 6371.0088 * Math.Acos(Math.Min(1, cosine)) * 1.3;
        return (int)Math.Ceiling((kilometres / 50 * 60) - 0.01);
    }

    private static TimeOnly Back(TimeOnly time, int minutes) => time.AddMinutes(-minutes);

    private static TimeOnly On(TimeOnly time, int minutes) => time.AddMinutes(minutes);

    private static (int Year, int Week) IsoWeek(DateOnly date) =>
        (System.Globalization.ISOWeek.GetYear(date), System.Globalization.ISOWeek.GetWeekOfYear(date));
}
