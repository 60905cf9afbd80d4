using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>The part of the plan that nobody outside was told of yet.</summary>
/// <param name="Revision">Raised with each change to the plan, published stops included: an old page is known by it.</param>
/// <param name="Proposals">By date and time.</param>
/// <param name="PlannedUntil">The first day that is not planned yet. Null: nothing ever was.</param>
/// <param name="PlannedAt">UTC; when stops were last proposed. Null: never.</param>
public sealed record TourDraft(int Revision, IReadOnlyList<Proposal> Proposals, DateOnly? PlannedUntil, DateTimeOffset? PlannedAt)
{
    public static TourDraft Empty { get; } = new(0, [], null, null);

    /// <summary>What the coordinator took out of the plan, and of which nobody outside knew: it does not come back by itself.</summary>
    public IReadOnlyList<Declined> Declined { get; init; } = [];

    /// <summary>Days on which nobody drives, besides the public holidays and those of the office: by date, with the reason.</summary>
    public IReadOnlyDictionary<DateOnly, string> ClosedDays { get; init; } = new Dictionary<DateOnly, string>();
}

/// <summary>No visit to a village on a day.</summary>
public readonly record struct Declined(VillageId Village, DateOnly Date);
