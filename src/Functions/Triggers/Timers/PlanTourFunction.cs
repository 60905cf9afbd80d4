using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Tour;
using Naober.Functions.Flows;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Keeps the draft of the tour full: once a week there is a week to add, and every other time nothing to do. Two at once: storage lets one through,
/// and the other plans the same.
/// </summary>
public sealed partial class PlanTourFunction(TourDesk desk, ILogger<PlanTourFunction> logger)
{
    // Every night, so that a night on which nothing ran is made good the next.
    [Function("PlanTour")]
    public async Task RunAsync([TimerTrigger("0 20 2 * * *")] TimerInfo timer, CancellationToken ct)
    {
        var tour = await desk.OpenAsync(ct);
        if (Drafting.Extend(tour.State, desk.Now) is { } draft && await desk.SaveAsync(tour, new TourEdit(draft, []), ct))
        {
            Log.Planned(logger, draft.Revision, draft.Proposals.Count);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The tour is planned further: revision {Revision} proposes {Count} stops.")]
        public static partial void Planned(ILogger logger, int revision, int count);
    }
}
