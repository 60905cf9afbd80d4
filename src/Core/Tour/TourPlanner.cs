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
        var board = new Board(grid);
        if (grid.Days > 0 && grid.Vans.Length > 0)
        {
            Searching.Fill(grid, board);
        }

        var stops = Outside(problem).Concat(board.All().Select(v => Named(grid, v, problem)));
        var figures = Figures.Of(grid, board);
        return new TourPlan(
            [.. stops.OrderBy(s => s.Date).ThenBy(s => s.Start).ThenBy(s => s.Van, StringComparer.Ordinal)], targets, figures, [], note);
    }

    /// <summary>How well any set of stops meets the aims of a problem.</summary>
    public static TourFigures Measure(TourProblem problem, IReadOnlyList<Stop> stops)
    {
        var counted = WithVisitsBefore(problem with { Published = stops });
        var grid = new Grid(counted, Targets.Of(counted, out _));
        return Figures.Of(grid, new Board(grid));
    }

    private static IEnumerable<Stop> Outside(TourProblem problem) => problem.Published.Where(p => p.Date < problem.From || p.Date >= problem.Until);

    private static Stop Named(Grid grid, Visit visit, TourProblem problem) =>
        visit.IsPublished ? problem.Published.First(p => grid.Numbered(p) == visit) : grid.Named(visit);

    /// <summary>Published stops before the plan are visits before it.</summary>
    private static TourProblem WithVisitsBefore(TourProblem problem) => problem with
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
