using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Calendar;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Tells of the visits of today and tomorrow: the host from the morning before, who asked for it by text from five in the evening. After a
/// standstill whatever is still to come is told yet, and nothing of what has begun. Twice is once: the claims tell who has heard.
/// </summary>
public sealed partial class RemindOfStopsFunction(
    ITourStops stops, VisitTellings tellings, HostNotices hosts, TimeZoneInfo zone, TimeProvider clock, ILogger<RemindOfStopsFunction> logger)
{
    [Function("RemindOfStops")]
    public async Task RunAsync([TimerTrigger("15 */10 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var today = LocalTime.Of(clock.GetUtcNow(), zone).Date;
        foreach (var stop in (await stops.ListAsync(today, ct)).Select(s => s.Stop).TakeWhile(s => s.Stop.Date <= today.AddDays(1)))
        {
            if (NoticeTimes.IsHostDue(stop, clock.GetUtcNow(), zone) && await hosts.RemindAsync(stop, ct) is not null)
            {
                Log.Later(logger, stop.Id);
            }

            if (NoticeTimes.IsReminderDue(stop, clock.GetUtcNow(), zone) && await tellings.RemindAsync(stop, ct) is not null)
            {
                Log.Later(logger, stop.Id);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Not everybody has heard of visit {Stop} yet. The next tick goes on.")]
        public static partial void Later(ILogger logger, StopId stop);
    }
}
