using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>All that decides a tour. Local dates and times throughout, so the change of the clock plays no part.</summary>
public sealed record TourProblem
{
    private readonly HashSet<(HardRule, VillageId?)> _lifted = [];

    /// <summary>The first day of the plan.</summary>
    public required DateOnly From { get; init; }

    public int Weeks { get; init; } = 8;

    public required IReadOnlyList<TourVillage> Villages { get; init; }

    public required IReadOnlyList<Van> Vans { get; init; }

    public int StopMinutes { get; init; } = 120;

    public int MinimumGapDays { get; init; } = 7;

    public int MaximumGapWeeks { get; init; } = 8;

    /// <summary>Public holidays and other days on which nobody drives, with their name.</summary>
    public IReadOnlyDictionary<DateOnly, string> ClosedDays { get; init; } = new Dictionary<DateOnly, string>();

    /// <summary>Stops that people were told of. They stand in the plan as they are; what was cancelled or missed is left out.</summary>
    public IReadOnlyList<Stop> Published
    {
        get;
        init => field = value.Any(s => !s.Stands) ? [.. value.Where(s => s.Stands)] : value;
    } = [];

    public IReadOnlyList<DrivingTime> DrivingTimes { get; init; } = [];

    /// <summary>
    /// False: the longest wait is made as short as can be, also when nobody waits longer than the target. True: then the rhythm
    /// goes first.
    /// </summary>
    public bool OnTargetIsEnough { get; init; }

    public IReadOnlyList<LiftedRule> Lifted
    {
        get;
        init => (field, _lifted) = (value, [.. value.Select(l => (l.Rule, l.Village))]);
    } = [];

    /// <summary>The first day after the plan.</summary>
    public DateOnly Until => From.AddDays(7 * Weeks);

    public bool IsLifted(HardRule rule, VillageId village) =>
        _lifted.Count > 0 && (_lifted.Contains((rule, village)) || _lifted.Contains((rule, null)));

    public TourProblem Without(HardRule rule, VillageId? village = null) => this with { Lifted = [.. Lifted, new LiftedRule(rule, village)] };
}
