using Naober.Core.Organisations;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>
/// One thing that was told at a visit and may be told on, without names. Who told it agreed; the village reads it once the coordinator approved it too.
/// </summary>
/// <param name="On">The local day of the visit.</param>
/// <param name="Text">Without what identifies a person.</param>
/// <param name="WrittenAt">UTC.</param>
public sealed record VisitStory(StopId Stop, VillageId Village, DateOnly On, string Text, DateTimeOffset WrittenAt)
{
    public const int Length = 280;

    /// <summary>How many of a village everybody reads; the newest.</summary>
    public const int Shown = 3;

    /// <summary>Null: only the coordinator reads it.</summary>
    public PersonId? ApprovedBy { get; init; }

    /// <summary>What everybody may read of a village, the newest visit first.</summary>
    public static IReadOnlyList<string> ToShow(IEnumerable<VisitStory> stories) =>
        [.. stories.Where(s => s.ApprovedBy is not null).OrderByDescending(s => s.On).ThenBy(s => s.Stop.Value, StringComparer.Ordinal).Take(Shown).Select(s => s.Text)];
}
