using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Calendar;
using Naober.Core.Organisations;
using Naober.Functions.Flows;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Tries the whole way of a signal each working day at 8.30 local time, and again every five minutes until it arrives. Not there by 8.45: the
/// coordinator is told. The same test twice is one, by its id.
/// </summary>
public sealed partial class TestDailyFunction(DailyTests tests, Organisation organisation, TimeProvider clock, ILogger<TestDailyFunction> logger)
{
    // Timers tick in UTC: 8.30 here is 6.30 or 7.30 there.
    [Function("TestDaily")]
    public async Task RunAsync([TimerTrigger("0 */5 5-9 * * *")] TimerInfo timer, CancellationToken ct)
    {
        var next = DailyTest.Next(organisation.Hours, clock.GetUtcNow());
        if (next == DailyTestStep.Nothing || await tests.FindArrivalAsync(ct) is not null)
        {
            return;
        }

        if (next == DailyTestStep.TryAndAlarm)
        {
            Log.NotArrived(logger);
            await tests.AlarmAsync(ct);
        }

        await tests.TryAsync(ct);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The test of today has not arrived. The coordinator is told.")]
        public static partial void NotArrived(ILogger logger);
    }
}
