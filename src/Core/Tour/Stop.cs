using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>The meeting point stands in a village: local date and times.</summary>
/// <param name="Venue">An id within the village.</param>
/// <param name="Reason">Why it is there, in one Dutch sentence; empty for a stop the planner did not choose.</param>
public sealed record Stop(
    VillageId Village,
    string Venue,
    string Van,
    DateOnly Date,
    TimeOnly Start,
    TimeOnly End,
    StopState State = StopState.Proposed,
    string Reason = "")
{
    /// <summary>It was, is or will be: not cancelled, and not missed.</summary>
    internal bool Stands => State is not (StopState.Cancelled or StopState.Missed);

    /// <summary>The same place at the same time, whatever was said about it.</summary>
    public bool IsSameAs(Stop other) => Bare == other.Bare;

    /// <summary>Place and time only, to compare by.</summary>
    internal Stop Bare => this with { State = StopState.Proposed, Reason = "" };
}
