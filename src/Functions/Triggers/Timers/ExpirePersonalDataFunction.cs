using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Functions.Flows;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Takes away, each night, what was kept long enough and what somebody asked to delete, and says on the coordinator's page that it did. Twice, late or after a crash is all the same.
/// </summary>
public sealed partial class ExpirePersonalDataFunction(
    PersonalDataExpiry expiry, RequestKeeping requests, IStandings standings, TimeProvider clock, ILogger<ExpirePersonalDataFunction> logger)
{
    // Twice, so that one may fail; both in the night of the same local day.
    [Function("ExpirePersonalData")]
    public async Task RunAsync([TimerTrigger("0 10 1,3 * * *")] TimerInfo timer, CancellationToken ct)
    {
        var expired = await expiry.RunAsync(ct);
        await requests.RunAsync(ct);
        await standings.SaveAsync(new Standing(Standings.Expiry, clock.GetUtcNow(), expired.AlmostUnread), ct);
        Log.Expired(logger, expired.Texts, expired.Signals);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Kept long enough: the text of {Texts} signals and all of {Signals} signals are gone.")]
        public static partial void Expired(ILogger logger, int texts, int signals);
    }
}
