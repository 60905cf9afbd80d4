using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>
/// What the public reads of the tour, the first stop first: what is to come or going on, as people were told. A stop that was cancelled stays until
/// it would have been over, so that nobody stands there in vain.
/// </summary>
public sealed record Agenda(IReadOnlyList<PlannedStop> Stops)
{
    /// <summary>How long a calendar that people follow goes on telling of a stop that is over.</summary>
    public const int DaysKept = 30;

    /// <summary>The first that goes on; null: none does.</summary>
    public PlannedStop? Next => Stops.FirstOrDefault(s => s.Stands);

    public static Agenda Of(IEnumerable<PlannedStop> stops, DateTimeOffset now, TimeZoneInfo zone) => new(
        [.. InOrder(stops).Where(s => s.Stop.State is not (StopState.Proposed or StopState.Held) && !s.IsOver(now, zone))]);

    /// <summary>The same with what is over: for calendars, which would lose it otherwise.</summary>
    /// <param name="from">The first day.</param>
    public static Agenda Since(IEnumerable<PlannedStop> stops, DateOnly from) => new(
        [.. InOrder(stops).Where(s => s.Stop.State != StopState.Proposed && s.Stop.Date >= from)]);

    /// <summary>The stops that the people of a village go to: its own, or those of the village it goes together with.</summary>
    public Agenda For(TourVillage village) => For(village.TogetherWith ?? village.Id);

    private Agenda For(VillageId village) => new([.. Stops.Where(s => s.Stop.Village == village)]);

    private static IOrderedEnumerable<PlannedStop> InOrder(IEnumerable<PlannedStop> stops) =>
        stops.OrderBy(s => s.Stop.Date).ThenBy(s => s.Stop.Start).ThenBy(s => s.Id.Value, StringComparer.Ordinal);
}
