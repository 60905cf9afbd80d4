using Microsoft.Extensions.Logging;
using Naober.Core.Calendar;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Reads what the public may know of the tour.</summary>
public sealed partial class PublicTour(
    ITourStops stops, IVillageLines lines, IVisitStories stories, ITourAgreements agreements, TimeProvider clock, TimeZoneInfo zone, ILogger<PublicTour> logger)
{
    // A visit that nobody told of for so long is left to rest.
    private const int DaysLookedBack = 60;

    private DateOnly Today => LocalTime.Of(clock.GetUtcNow(), zone).Date;

    /// <summary>The first day that a calendar tells of.</summary>
    public DateOnly CalendarFrom => Today.AddDays(-Agenda.DaysKept);

    /// <returns>Null: storage does not answer.</returns>
    public async Task<Agenda?> FindAgendaAsync(CancellationToken ct) =>
        await ListAsync(Today, ct) is { } known ? Agenda.Of(known, clock.GetUtcNow(), zone) : null;

    /// <summary>With the stops of the last weeks.</summary>
    /// <inheritdoc cref="FindAgendaAsync"/>
    public async Task<Agenda?> FindCalendarAsync(CancellationToken ct) =>
        await ListAsync(CalendarFrom, ct) is { } known ? Agenda.Since(known, CalendarFrom) : null;

    /// <summary>The stops of the last weeks that are over or would be; none when storage does not answer.</summary>
    public async Task<IReadOnlyList<PlannedStop>> ListOverAsync(CancellationToken ct) =>
        [.. (await ListAsync(Today.AddDays(-DaysLookedBack), ct) ?? []).Where(s => s.IsOver(clock.GetUtcNow(), zone))];

    /// <summary>What was told at the visits to a village, as the coordinator approved it; nothing when storage does not answer.</summary>
    public async Task<IReadOnlyList<string>> ListStoriesAsync(VillageId village, CancellationToken ct) =>
        VisitStory.ToShow((await TryAsync(async () => (IReadOnlyList<StoredStory>?)await stories.ListAsync(village, ct)) ?? []).Select(s => s.Story));

    /// <summary>What was decided last with a village about its visits.</summary>
    /// <returns>Null: nothing yet, or storage does not answer.</returns>
    public Task<VillageDecision?> FindDecisionAsync(VillageId village, CancellationToken ct) =>
        TryAsync(async () => (await agreements.ListAsync(ct)).FirstOrDefault(a => a.Agreement.Village == village)?.Agreement is { Decisions: [.., var last] } ? last : null);

    /// <returns>Null: nothing was approved, or storage does not answer.</returns>
    public Task<VillageLines?> FindLinesAsync(VillageId village, CancellationToken ct) =>
        TryAsync(async () => (await lines.FindAsync(village, ct))?.Lines);

    private Task<List<PlannedStop>?> ListAsync(DateOnly from, CancellationToken ct) =>
        TryAsync(async () => (List<PlannedStop>?)[.. (await stops.ListAsync(from, ct)).Select(s => s.Stop)]);

    private async Task<T?> TryAsync<T>(Func<Task<T?>> read)
        where T : class
    {
        try
        {
            return await read();
        }
        catch (StorageUnavailableException fault)
        {
            Log.Away(logger, fault);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The tour could not be read. A public page says so, or leaves out what it does not know.")]
        public static partial void Away(ILogger logger, Exception fault);
    }
}
