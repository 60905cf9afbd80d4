using Microsoft.Azure.Functions.Worker;
using Naober.Core.Calendar;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Asks the host of a visit that is over how it went: once, and once more the next working day. What cannot go now goes at a later tick, so a
/// standstill only delays it; nobody is asked about a visit that was cancelled, told of already, or two weeks ago. Twice is once: the claims tell.
/// </summary>
public sealed class CollectVisitFunction(ITourStops stops, HostNotices hosts, TimeZoneInfo zone, TimeProvider clock)
{
    [Function("CollectVisit")]
    public async Task RunAsync([TimerTrigger("45 */10 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var from = LocalTime.Of(now, zone).Date.AddDays(-ReportTimes.DaysToAsk);
        foreach (var stop in (await stops.ListAsync(from, ct)).Select(s => s.Stop).Where(s => ReportTimes.IsOpen(s, now, zone)))
        {
            await hosts.AskAsync(stop, ct);
        }
    }
}
