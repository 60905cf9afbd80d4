using Naober.Core.Tour;

namespace Naober.Core.Tests.Tour;

/// <summary>What one would write in an afternoon: day by day, the village that has waited longest for its target. To compare with.</summary>
public static class PlainGreedy
{
    public static IReadOnlyList<Stop> Plan(TourProblem problem)
    {
        var targets = Targets.Of(problem, out _).GroupBy(t => t.Village).ToDictionary(g => g.Key, g => g.First().Days);
        var stops = problem.Published.ToList();
        for (var date = problem.From; date < problem.Until; date = date.AddDays(1))
        {
            foreach (var van in problem.Vans)
            {
                var sinceMonday = date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
                var inWeek = stops.Count(s => s.Van == van.Id && s.Date >= sinceMonday && s.Date < sinceMonday.AddDays(7));
                for (var turn = 0; turn < Math.Min(van.StopsPerDay, van.StopsPerWeek - inWeek); turn++)
                {
                    var choice = problem.Villages.Where(v => targets.ContainsKey(v.Id))
                        .OrderByDescending(v => (date.DayNumber - Last(problem, v, stops).DayNumber) / (double)targets[v.Id])
                        .Select(v => Fit(problem, v, van, date, stops)).FirstOrDefault(s => s is not null);
                    stops.AddRange(choice is null ? [] : [choice]);
                }
            }
        }

        return stops;
    }

    private static DateOnly Last(TourProblem problem, TourVillage village, List<Stop> stops) =>
        stops.Where(s => s.Village == village.Id).Select(s => s.Date).Append(village.LastVisit ?? problem.From).Max();

    private static Stop? Fit(TourProblem problem, TourVillage village, Van van, DateOnly date, List<Stop> stops)
    {
        foreach (var venue in village.Venues)
        {
            for (var hour = 9; hour < 17; hour++)
            {
                var start = new TimeOnly(hour, 0);
                var stop = new Stop(village.Id, venue.Id, van.Id, date, start, start.AddMinutes(problem.StopMinutes));
                if (van.Runs.Any(h => h.Day == date.DayOfWeek) && RuleBook.BrokenBy(problem, stop, stops).Count == 0)
                {
                    return stop;
                }
            }
        }

        return null;
    }
}
