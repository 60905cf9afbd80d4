using Naober.Core.Tour.Search;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>A village that waits too long, while it is found out why.</summary>
internal sealed class WaitingVillage
{
    private readonly TourProblem _problem;
    private readonly TourVillage _there;
    private readonly DateOnly? _after;
    private readonly DateOnly? _before;
    private readonly double _wait;

    public WaitingVillage(TourProblem problem, Grid grid, Board board, int village, (int At, double Wait) wait)
    {
        (_problem, _there, Village, _wait) = (problem, grid.Villages[village], village, wait.Wait);
        var visits = board.Of(village);
        _after = wait.At == 0 ? _there.LastVisit : problem.From.AddDays(visits[wait.At - 1].Day);
        _before = wait.At == visits.Length ? null : problem.From.AddDays(visits[wait.At].Day);
        var began = wait.At == 0 && Excess.TooLongBefore(grid, village) > 0 ? problem.From : _after ?? problem.From;
        Words = new ObstacleWords(problem, _there, began, _before ?? problem.Until);
    }

    public int Village { get; }

    public VillageId Id => _there.Id;

    public ObstacleWords Words { get; }

    /// <summary>Without a van or a venue no rule is to blame.</summary>
    public bool CanBeHelped => _problem.Vans.Count > 0 && _there.Venues.Count > 0;

    /// <summary>
    /// Which rules to look at, the likeliest first. A village that could be visited in time if it were alone, is in want of room; otherwise
    /// something is the matter with the village itself.
    /// </summary>
    public IReadOnlyList<HardRule> Suspects { get; set; } = [];

    /// <summary>The rules without which the village, were it alone, need not wait so long.</summary>
    public List<HardRule> Possible { get; } = [];

    public HardRule? Rule { get; set; }

    /// <summary>False: there was no time to plan again without each of the rules.</summary>
    public bool IsLookedInto { get; set; } = true;

    public Unmet Told() => new(Id, _after, _before, _wait, Rule, Sentence());

    private string Sentence() =>
        _problem.Vans.Count == 0 ? Words.NoVan()
        : _there.Venues.Count == 0 ? Words.NoVenue()
        : Rule is { } rule ? Words.Sentence(rule)
        : IsLookedInto ? Words.ManyRules()
        : Words.NotLookedInto();
}
