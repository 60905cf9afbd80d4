using Naober.Core.Tour.Search;

namespace Naober.Core.Tour;

/// <summary>
/// Proposes what goes with a change by a person: as few changes to unpublished stops as keep the hard rules and let nobody
/// wait longer than the longest wait of before, or than 1.5 if that is more. Published stops stay.
/// </summary>
public static class ChangePlanner
{
    /// <param name="stops">The plan as it stands, published stops included.</param>
    public static ChangeProposal Propose(TourProblem problem, IReadOnlyList<Stop> stops, TourChange change)
    {
        var asked = Asked(change);
        var gone = asked.Select(a => a.Before?.Bare).OfType<Stop>().ToHashSet();
        var placed = asked.Select(a => a.After).OfType<Stop>().ToList();
        var kept = stops.Where(s => !gone.Contains(s.Bare)).ToList();
        var published = problem.Published.Where(s => !gone.Contains(s.Bare)).ToList();
        var before = TourPlanner.Measure(problem, stops);
        var refused = PlanCheck.Broken(problem with { Published = published }, [.. published, .. placed]);
        if (refused.Count > 0)
        {
            return new ChangeProposal(stops, asked, [], refused, before, before);
        }

        var told = published.Concat(placed).Select(s => s.Bare).ToHashSet();
        var proposals = kept.Where(s => !told.Contains(s.Bare)).ToList();
        var fixedStops = problem with { Published = [.. published, .. placed] };
        var mended = Mend(fixedStops, proposals, gone, Math.Max(Excess.TooLong, before.LargestWait));
        List<Stop> after = [.. published, .. placed, .. mended];
        return new ChangeProposal(
            [.. after.OrderBy(s => s.Date).ThenBy(s => s.Start).ThenBy(s => s.Van, StringComparer.Ordinal)],
            asked,
            Differences(proposals, mended),
            [],
            before,
            TourPlanner.Measure(problem with { Published = [] }, after));
    }

    private static IReadOnlyList<ChangedStop> Asked(TourChange change) => change switch
    {
        TourChange.Cancel(var stop) => [new ChangedStop(stop, null)],
        TourChange.Move(var stop, var to) => [new ChangedStop(stop, to)],
        TourChange.Add(var stop) => [new ChangedStop(null, stop)],
        TourChange.Swap(var first, var second) => [new ChangedStop(first, At(first, second)), new ChangedStop(second, At(second, first))],
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, null),
    };

    private static Stop At(Stop stop, Stop place) => stop with { Date = place.Date, Start = place.Start, End = place.End, Van = place.Van };

    private static List<Stop> Mend(TourProblem problem, List<Stop> proposals, HashSet<Stop> gone, double limit)
    {
        var counted = TourPlanner.WithVisitsBefore(problem);
        var targets = Targets.Of(counted, out _);
        var grid = new Grid(counted, targets);
        var board = new Board(grid);
        foreach (var visit in proposals.Select(p => grid.Numbered(p, isPublished: false)).Where(board.CanHold))
        {
            board.Add(visit);
        }

        board.Load(board.All(), limit);
        new Mending(grid, board, [.. gone.Select(s => grid.Numbered(s, isPublished: false)).Select(v => (v.Village, v.Day))]).Mend();
        var reasons = proposals.ToDictionary(p => p.Bare);
        var explanation = new Explanation(problem, targets);
        return [.. board.All().Where(v => !v.IsPublished).Select(v => Named(grid.Named(v)))];

        Stop Named(Stop stop) => reasons.TryGetValue(stop, out var same) ? same : stop with { Reason = explanation.Of(stop) };
    }

    /// <summary>What is gone and what is new, put together per village in order of date.</summary>
    private static List<ChangedStop> Differences(List<Stop> before, List<Stop> after)
    {
        var (left, right) = (before.Select(s => s.Bare).ToHashSet(), after.Select(s => s.Bare).ToHashSet());
        var gone = before.Where(s => !right.Contains(s.Bare)).ToLookup(s => s.Village);
        var come = after.Where(s => !left.Contains(s.Bare)).ToLookup(s => s.Village);
        var changes = new List<ChangedStop>();
        foreach (var village in gone.Select(g => g.Key).Union(come.Select(g => g.Key)).OrderBy(v => v.Value, StringComparer.Ordinal))
        {
            var (old, now) = (gone[village].OrderBy(s => s.Date).ToList(), come[village].OrderBy(s => s.Date).ToList());
            for (var at = 0; at < Math.Max(old.Count, now.Count); at++)
            {
                changes.Add(new ChangedStop(old.ElementAtOrDefault(at), now.ElementAtOrDefault(at)));
            }
        }

        return changes;
    }
}
