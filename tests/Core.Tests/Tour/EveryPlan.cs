using Naober.Core.Tour;

namespace Naober.Core.Tests.Tour;

/// <summary>
/// Tries every plan of a problem with one van that makes at most one stop a day, and gives the smallest possible largest
/// relative wait. Asks the rule book, not the planner, what may be.
/// </summary>
public sealed class EveryPlan
{
    private readonly TourProblem _problem;
    private readonly int[] _targets;
    private readonly bool[,] _may;
    private readonly int[] _gap;
    private double _best = double.MaxValue;

    private EveryPlan(TourProblem problem)
    {
        _problem = problem;
        var days = 7 * problem.Weeks;
        _targets = [.. problem.Villages.Select(v => v.TargetDays!.Value)];
        _gap = [.. problem.Villages.Select(v => v.MinimumGapDays ?? problem.MinimumGapDays)];
        _may = new bool[problem.Villages.Count, days];
        foreach (var (village, at) in problem.Villages.Select((v, i) => (v, i)))
        {
            for (var day = 0; day < days; day++)
            {
                var start = new TimeOnly(12, 0);
                var stop = new Stop(village.Id, village.Venues[0].Id, problem.Vans[0].Id, problem.From.AddDays(day), start, start.AddMinutes(problem.StopMinutes));
                _may[at, day] = RuleBook.BrokenBy(problem, stop, []).Count == 0;
            }
        }
    }

    public static double SmallestLargestWait(TourProblem problem)
    {
        var every = new EveryPlan(problem);
        var last = problem.Villages.Select(v => (v.LastVisit ?? problem.From).DayNumber - problem.From.DayNumber).ToArray();
        every.From(0, 0, last, 0);
        return every._best;
    }

    private void From(int day, int inWeek, int[] last, double worst)
    {
        var bound = worst;
        for (var village = 0; village < last.Length; village++)
        {
            bound = Math.Max(bound, (day - last[village]) / (double)_targets[village]);
        }

        if (bound >= _best)
        {
            return;
        }

        if (day == 7 * _problem.Weeks)
        {
            _best = bound;
            return;
        }

        inWeek = day % 7 == 0 ? 0 : inWeek; // the plan begins on a Monday
        for (var village = 0; village < last.Length && inWeek < _problem.Vans[0].StopsPerWeek; village++)
        {
            var before = last[village];
            var first = _problem.Villages[village].LastVisit is null && before == 0;
            if (_may[village, day] && (first || day - before >= _gap[village]))
            {
                last[village] = day;
                From(day + 1, inWeek + 1, last, Math.Max(worst, (day - before) / (double)_targets[village]));
                last[village] = before;
            }
        }

        From(day + 1, inWeek, last, worst);
    }
}
