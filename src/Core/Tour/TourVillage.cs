using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>A village as the tour sees it.</summary>
public sealed record TourVillage
{
    public required VillageId Id { get; init; }

    public required string Name { get; init; }

    public required Position Position { get; init; }

    public required int Inhabitants { get; init; }

    /// <summary>A village without one gets no visits of its own.</summary>
    public IReadOnlyList<Venue> Venues { get; init; } = [];

    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>Days the village does not want us: kermis, a funeral.</summary>
    public IReadOnlyList<Closure> Closed { get; init; } = [];

    public Priority? Priority { get; init; }

    /// <summary>"Samen met": decided with residents, they come to the stops of this village.</summary>
    public VillageId? TogetherWith { get; init; }

    public Series? Series { get; init; }

    /// <summary>"Bewoners gaan door": residents carry the meeting on, so we come at the longest rhythm.</summary>
    public bool ResidentsGoOn { get; init; }

    /// <summary>Null: never yet, and the wait counts from the start of the plan.</summary>
    public DateOnly? LastVisit { get; init; }

    /// <summary>Of a village that was never visited: since when it waits. Null: from the start of the plan.</summary>
    public DateOnly? WaitsSince { get; init; }

    /// <summary>How many residents asked for a visit. Decides between villages that are otherwise equal.</summary>
    public int Requests { get; init; }

    /// <summary>Overrules the minimum gap of the problem.</summary>
    public int? MinimumGapDays { get; init; }

    /// <summary>Overrules the computed target interval; in whole days.</summary>
    public int? TargetDays { get; init; }
}
