using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Functions.Flows;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Lets Twilio keep nothing longer than we do: what came in is emptied there once it is recorded, what went out once it arrived, and after eight days no
/// number is left. What does not succeed shows on the coordinator's page.
/// </summary>
public sealed partial class ForgetTextsFunction(VendorCopies copies, IStandings standings, TimeProvider clock, ILogger<ForgetTextsFunction> logger)
{
    [Function("ForgetTexts")]
    public async Task RunAsync([TimerTrigger("45 */10 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var overdue = await copies.ForgetAsync(ct);
        await standings.SaveAsync(new Standing(Standings.VendorCopies, clock.GetUtcNow(), overdue), ct);
        if (overdue > 0)
        {
            Log.Overdue(logger, overdue);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Twilio keeps {Texts} texts longer than we promise.")]
        public static partial void Overdue(ILogger logger, int texts);
    }
}
