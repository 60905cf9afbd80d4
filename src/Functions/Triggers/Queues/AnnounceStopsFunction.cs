using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Routing;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Queues;

/// <summary>
/// Tells who asked for it, and the host, that a visit was moved or cancelled. The order is given before the change is saved, so it waits a little for
/// that; a change that was never saved is told to nobody, nor one that another change overtook or of a visit that would be over. Of what was
/// published the reminder tells.
/// </summary>
public sealed partial class AnnounceStopsFunction(
    ITourStops stops, VisitTellings tellings, HostNotices hosts, VisitReminders reminders, IQueues queues, TimeZoneInfo zone, TimeProvider clock, ILogger<AnnounceStopsFunction> logger)
{
    [Function("AnnounceStops")]
    public async Task RunAsync([QueueTrigger(QueueNames.TourChange, Connection = "Storage")] TourChanged message, CancellationToken ct)
    {
        var id = StopId.TryParse(message.Stop, out var parsed) ? parsed : throw new FormatException("The message names no stop.");
        if (await stops.FindAsync(id, ct) is { } stored && stored.Stop.Sequence >= message.Sequence)
        {
            await TellAsync(stored.Stop, message, ct);
        }
        else if (clock.GetUtcNow() < message.OrderedAt + Patience.MayStillBeSaved)
        {
            await queues.EnqueueAsync(message with { Attempt = message.Attempt + 1 }, Patience.Delay(message.Attempt, retryAfter: null), ct);
        }
        else
        {
            Log.NeverSaved(logger, id, message.Sequence);
        }
    }

    private async Task TellAsync(PlannedStop stop, TourChanged message, CancellationToken ct)
    {
        if (!message.Reminder && (stop.Sequence != message.Sequence || !NoticeTimes.IsChangeOfUse(stop, clock.GetUtcNow(), zone)))
        {
            Log.NothingToTell(logger, stop.Id, message.Sequence);
            return;
        }

        TimeSpan?[] waits = message.Reminder
            ? [await reminders.RunAsync(stop, ct)]
            : [await hosts.TellOfChangeAsync(stop, ct), await tellings.TellOfChangeAsync(stop, ct)];
        if (waits.Min() is { } wait)
        {
            await queues.EnqueueAsync(message with { Attempt = message.Attempt + 1 }, wait, ct);
            return;
        }

        Log.Told(logger, stop.Id, message.Sequence);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Everybody concerned was told of change {Sequence} of visit {Stop}.")]
        public static partial void Told(ILogger logger, StopId stop, int sequence);

        [LoggerMessage(2, LogLevel.Information, "Change {Sequence} of visit {Stop} was ordered but never saved.")]
        public static partial void NeverSaved(ILogger logger, StopId stop, int sequence);

        [LoggerMessage(3, LogLevel.Information, "Of change {Sequence} of visit {Stop} there is nothing to tell, or no more.")]
        public static partial void NothingToTell(ILogger logger, StopId stop, int sequence);
    }
}
