namespace Naober.Core.Tour;

/// <summary>How many stops a week the vans can make, on average over the plan; what is lifted plays no part.</summary>
internal static class Capacity
{
    public static double StopsPerWeek(TourProblem problem)
    {
        var stops = 0;
        foreach (var van in problem.Vans)
        {
            for (var week = 0; week < problem.Weeks; week++)
            {
                var days = Enumerable.Range(7 * week, 7).Select(problem.From.AddDays);
                stops += Math.Min(van.StopsPerWeek, days.Sum(d => StopsOn(problem, van, d)));
            }
        }

        return stops / (double)Math.Max(1, problem.Weeks);
    }

    private static int StopsOn(TourProblem problem, Van van, DateOnly date)
    {
        if (problem.ClosedDays.ContainsKey(date) || van.Away.Any(c => c.Covers(date)))
        {
            return 0;
        }

        var stops = van.Runs.Where(h => h.Day == date.DayOfWeek)
            .Sum(h => (Clock.Minutes(h.Until) - Clock.Minutes(h.From)) / Math.Max(1, problem.StopMinutes));
        return Math.Min(van.StopsPerDay, stops);
    }
}
