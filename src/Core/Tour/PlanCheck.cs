using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>
/// Which hard rules a set of stops breaks. What a person published is taken as it is: two published stops that cannot both be
/// are not held against a plan.
/// </summary>
public sealed class PlanCheck
{
    private readonly TourProblem _problem;
    private readonly Roads _roads;
    private readonly Dictionary<VillageId, TourVillage> _villages;
    private readonly Dictionary<string, Van> _vans;
    private readonly HashSet<Stop> _published;
    private readonly List<BrokenRule> _broken = [];

    private PlanCheck(TourProblem problem)
    {
        (_problem, _roads) = (problem, new Roads(problem));
        _villages = problem.Villages.ToDictionary(v => v.Id);
        _vans = problem.Vans.ToDictionary(v => v.Id, StringComparer.Ordinal);
        _published = [.. problem.Published.Select(s => s.Bare)];
    }

    public static IReadOnlyList<BrokenRule> Broken(TourProblem problem, IReadOnlyList<Stop> stops)
    {
        var check = new PlanCheck(problem);
        foreach (var stop in stops.Where(s => check.IsOurs(s)))
        {
            check.Alone(stop);
        }

        check.Together([.. stops.OrderBy(s => s.Date).ThenBy(s => s.Start)]);
        var planned = stops.Select(s => s.Bare).ToHashSet();
        foreach (var stop in problem.Published.Where(p => !planned.Contains(p.Bare)))
        {
            check.Refuse(!problem.IsLifted(HardRule.Published, stop.Village), HardRule.Published, stop);
        }

        return check._broken;
    }

    private void Refuse(bool broken, HardRule rule, Stop stop)
    {
        if (broken)
        {
            _broken.Add(new BrokenRule(rule, stop, $"{TourWords.Day(stop.Date)} in {_villages[stop.Village].Name}: {HardRules.Sentence(rule)}"));
        }
    }

    private void Alone(Stop stop)
    {
        var (village, van, start) = (_villages[stop.Village], _vans[stop.Van], Clock.Minutes(stop.Start));
        var venue = village.Venues.First(v => v.Id == stop.Venue);
        Refuse(!HardRules.IsOpenDay(_problem, village, stop.Date), HardRule.ClosedDay, stop);
        Refuse(!HardRules.VanRuns(_problem, village, van, stop.Date), HardRule.VanDay, stop);
        var starts = HardRules.VanStarts(_problem, _roads, village, van, stop.Date.DayOfWeek);
        Refuse(!starts.Any(s => s.First <= start && start <= s.Last), HardRule.VanHours, stop);
        Refuse(!HardRules.VenueIsThere(_problem, village, venue, stop.Date), HardRule.VenueClosed, stop);
        Refuse(!HardRules.VenueIsOpen(_problem, village, venue, stop.Date.DayOfWeek, start), HardRule.VenueHours, stop);
        Refuse(!HardRules.IsFree(_problem, village, venue, stop.Date.DayOfWeek, start), HardRule.Clash, stop);
    }

    private void Together(IReadOnlyList<Stop> stops)
    {
        foreach (var day in stops.GroupBy(s => (s.Van, s.Date)))
        {
            Limit(day, HardRule.StopsPerDay, _vans[day.Key.Van].StopsPerDay);
            var inOrder = day.ToList();
            for (var at = 1; at < inOrder.Count; at++)
            {
                var after = inOrder[at];
                Refuse(inOrder.Take(at).Any(before => !CanDoBoth(before, after) && IsOurs(before, after)), HardRule.OnePlace, after);
            }
        }

        foreach (var week in stops.GroupBy(s => (s.Van, Clock.Monday(s.Date))))
        {
            Limit(week, HardRule.StopsPerWeek, _vans[week.Key.Van].StopsPerWeek);
        }

        foreach (var visits in stops.GroupBy(s => s.Village))
        {
            Gaps(_villages[visits.Key], [.. visits]);
        }
    }

    private bool CanDoBoth(Stop one, Stop other)
    {
        var (here, there) = (_villages[one.Village], _villages[other.Village]);
        return HardRules.OneVanCanDo(
            Clock.Minutes(one.Start),
            Clock.Minutes(one.End),
            Clock.Minutes(other.Start),
            Clock.Minutes(other.End),
            _roads.Minutes(here, there),
            _roads.Minutes(there, here));
    }

    private void Limit(IEnumerable<Stop> stops, HardRule rule, int most)
    {
        var counted = stops.Where(s => HardRules.Counts(_problem, rule, _villages[s.Village])).ToList();
        Refuse(counted.Count > most && IsOurs([.. counted]), rule, counted.LastOrDefault()!);
    }

    private void Gaps(TourVillage village, List<Stop> visits)
    {
        var gap = HardRules.MinimumGap(_problem, village);
        var first = visits.FirstOrDefault(v => v.Date > village.LastVisit);
        Refuse(first is not null && first.Date < village.LastVisit!.Value.AddDays(gap) && IsOurs(first), HardRule.MinimumGap, first!);
        for (var at = 1; at < visits.Count; at++)
        {
            Refuse(visits[at].Date < visits[at - 1].Date.AddDays(gap) && IsOurs(visits[at - 1], visits[at]), HardRule.MinimumGap, visits[at]);
        }
    }

    private bool IsOurs(params IReadOnlyList<Stop> stops) => stops.Any(s => !_published.Contains(s.Bare));
}
