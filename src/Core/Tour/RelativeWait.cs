using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>
/// How long villages wait, measured in their target: each day counts for 1 ÷ the target that holds on it. Waits run from
/// visit to visit, from the last one before the plan (or its start, if there was none) and to its end.
/// </summary>
public sealed class RelativeWait
{
    private readonly TourProblem _problem;
    private readonly Dictionary<VillageId, List<VillageTarget>> _targets;

    public RelativeWait(TourProblem problem, IReadOnlyList<VillageTarget> targets)
    {
        _problem = problem;
        _targets = targets.GroupBy(t => t.Village).ToDictionary(g => g.Key, g => g.OrderBy(t => t.From).ToList());
    }

    /// <summary>From the first day of the plan to each day of it, the last being the day after; all zero without a target.</summary>
    internal double[] SinceStart(VillageId village)
    {
        var days = _problem.Until.DayNumber - _problem.From.DayNumber;
        var since = new double[days + 1];
        if (!_targets.TryGetValue(village, out var targets))
        {
            return since;
        }

        var (at, sum, whole) = (0, 0.0, 0);
        for (var day = 0; day < days; day++)
        {
            if (at + 1 < targets.Count && targets[at + 1].From <= _problem.From.AddDays(day))
            {
                (sum, whole, at) = (since[day], day, at + 1);
            }

            since[day + 1] = sum + ((day + 1 - whole) / (double)targets[at].Days);
        }

        return since;
    }

    /// <summary>What a village has waited when the plan begins.</summary>
    internal double BeforeStart(TourVillage village) =>
        (village.LastVisit ?? village.WaitsSince) is { } last && _targets.TryGetValue(village.Id, out var targets)
            ? Math.Max(0, _problem.From.DayNumber - last.DayNumber) / (double)targets[0].Days
            : 0;
}
