using Naober.Core.Tour;

namespace Naober.Functions.Flows;

/// <summary>Tells the host and who asked for it that a visit is soon, as far as it is time for that.</summary>
public sealed class VisitReminders(VisitTellings tellings, HostNotices hosts, TimeZoneInfo zone, TimeProvider clock)
{
    /// <returns>Null: there is nothing left to tell now. Otherwise how long from now to go on.</returns>
    public async Task<TimeSpan?> RunAsync(PlannedStop stop, CancellationToken ct)
    {
        TimeSpan?[] waits =
        [
            NoticeTimes.IsHostDue(stop, clock.GetUtcNow(), zone) ? await hosts.RemindAsync(stop, ct) : null,
            NoticeTimes.IsReminderDue(stop, clock.GetUtcNow(), zone) ? await tellings.RemindAsync(stop, ct) : null,
        ];
        return waits.Min();
    }
}
