using Naober.Core.Tour.Search;

namespace Naober.Core.Tour;

/// <summary>
/// Plans a tour: the same problem gives the same plan, whatever the order of its villages. A first plan by rhythm, then a fixed
/// number of small changes; see docs/adr/0007.
/// </summary>
public static class TourPlanner
{
    public static TourPlan Plan(TourProblem problem)
    {
        var counted = WithVisitsBefore(problem);
        var targets = Targets.Of(counted, out var note);
        var grid = new Grid(counted, targets);
        var board = Searching.Plan(grid);
        var unmet = new Obstacles(counted, targets, grid, board).Find();
        return new TourPlan(Stops(problem, targets, grid, board), targets, Figures.Of(grid, board), unmet, note);
    }

    /// <summary>A set of stops as a plan: how it meets the aims and what it does not meet, without changing it.</summary>
    /// <param name="stops">Published stops included.</param>
    public static TourPlan Review(TourProblem problem, IReadOnlyList<Stop> stops)
    {
        var counted = WithVisitsBefore(problem);
        var targets = Targets.Of(counted, out var note);
        var grid = new Grid(counted, targets);
        var board = new Board(grid);
        var published = problem.Published.Select(p => p.Bare).ToHashSet();
        foreach (var visit in stops.Where(s => !published.Contains(s.Bare)).Select(s => grid.Numbered(s, isPublished: false)).Where(board.CanHold))
        {
            board.Add(visit);
        }

        return new TourPlan(stops, targets, Measure(problem, stops), new Obstacles(counted, targets, grid, board).Find(), note);
    }

    /// <summary>How well any set of stops meets the aims of a problem.</summary>
    public static TourFigures Measure(TourProblem problem, IReadOnlyList<Stop> stops)
    {
        var counted = WithVisitsBefore(problem with { Published = stops });
        var grid = new Grid(counted, Targets.Of(counted, out _));
        return Figures.Of(grid, new Board(grid));
    }

    /// <summary>Published stops as they are, proposals with their reason.</summary>
    private static List<Stop> Stops(TourProblem problem, IReadOnlyList<VillageTarget> targets, Grid grid, Board board)
    {
        var explanation = new Explanation(problem, targets);
        var stops = problem.Published.Where(p => !problem.IsLifted(HardRule.Published, p.Village)).ToList();
        for (var village = 0; village < grid.Villages.Length; village++)
        {
            foreach (var visit in board.Of(village))
            {
                var stop = grid.Named(visit);
                stops.AddRange(visit.IsPublished ? [] : [stop with { Reason = explanation.Of(stop) }]);
            }
        }

        return [.. stops.OrderBy(s => s.Date).ThenBy(s => s.Start).ThenBy(s => s.Van, StringComparer.Ordinal)];
    }

    /// <summary>Published stops before the plan are visits before it.</summary>
    internal static TourProblem WithVisitsBefore(TourProblem problem) => problem with
    {
        Villages =
        [
            .. problem.Villages.Select(v => v with
            {
                LastVisit = problem.Published.Where(p => p.Village == v.Id && p.Date < problem.From)
                    .Select(p => (DateOnly?)p.Date).Append(v.LastVisit).Max(),
            }),
        ],
    };
}
