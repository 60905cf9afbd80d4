using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Routing;
using Naober.Core.Tour;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Queues;

/// <summary>
/// Takes the order to tell people of a stop. It is given before the change is saved, so it waits a little for that; a change that was never saved
/// is told to nobody.
/// </summary>
public sealed partial class AnnounceStopsFunction(
    ITourStops stops, IQueues queues, TimeProvider clock, ILogger<AnnounceStopsFunction> logger)
{
    // Longer than any request lives: a change that is not there then was never saved.
    private static readonly TimeSpan ChangeMayStillCome = TimeSpan.FromMinutes(10);

    [Function("AnnounceStops")]
    public async Task RunAsync([QueueTrigger(QueueNames.TourChange, Connection = "Storage")] TourChanged message, CancellationToken ct)
    {
        var id = StopId.TryParse(message.Stop, out var parsed) ? parsed : throw new FormatException("The message names no stop.");
        if (await stops.FindAsync(id, ct) is { } stored && stored.Stop.Sequence >= message.Sequence)
        {
            Log.Changed(logger, id, message.Sequence);
        }
        else if (clock.GetUtcNow() < message.OrderedAt + ChangeMayStillCome)
        {
            await queues.EnqueueAsync(message with { Attempt = message.Attempt + 1 }, Patience.Delay(message.Attempt, retryAfter: null), ct);
        }
        else
        {
            Log.NeverSaved(logger, id, message.Sequence);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Stop {Stop} changed for the {Sequence}th time.")]
        public static partial void Changed(ILogger logger, StopId stop, int sequence);

        [LoggerMessage(2, LogLevel.Information, "Change {Sequence} of stop {Stop} was ordered but never saved.")]
        public static partial void NeverSaved(ILogger logger, StopId stop, int sequence);
    }
}
