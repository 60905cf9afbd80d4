namespace Naober.Core.Tour;

/// <summary>What a change of a person brings with it. Nothing is changed until the coordinator accepts.</summary>
/// <param name="After">All stops as they would be.</param>
/// <param name="ByPerson">What the person asked for.</param>
/// <param name="Proposed">The fewest changes to unpublished stops that go with it: all that the coordinator did not ask for.</param>
/// <param name="Refused">The rules that the asked change breaks; then nothing is proposed.</param>
public sealed record ChangeProposal(
    IReadOnlyList<Stop> After,
    IReadOnlyList<ChangedStop> ByPerson,
    IReadOnlyList<ChangedStop> Proposed,
    IReadOnlyList<BrokenRule> Refused,
    TourFigures FiguresBefore,
    TourFigures FiguresAfter);
