using Microsoft.Azure.Functions.Worker;
using Naober.Core.Calendar;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Tells of the visits of today and tomorrow: the host from the morning before, who asked for it by text from five in the evening. After a
/// standstill whatever is still to come is told yet, and nothing of what has begun. Twice is once: the claims tell who has heard.
/// </summary>
public sealed class RemindOfStopsFunction(ITourStops stops, VisitReminders reminders, IQueues queues, TimeZoneInfo zone, TimeProvider clock)
{
    private static readonly TimeSpan NextTick = TimeSpan.FromMinutes(10);

    [Function("RemindOfStops")]
    public async Task RunAsync([TimerTrigger("15 */10 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var today = LocalTime.Of(clock.GetUtcNow(), zone).Date;
        foreach (var stop in (await stops.ListAsync(today, ct)).Select(s => s.Stop).TakeWhile(s => s.Stop.Date <= today.AddDays(1)))
        {
            // What can go before the next tick need not wait for it.
            if (await reminders.RunAsync(stop, ct) is { } wait && wait < NextTick)
            {
                await queues.EnqueueAsync(new TourChanged(stop.Id.Value, stop.Sequence, clock.GetUtcNow(), Reminder: true), wait, ct);
            }
        }
    }
}
