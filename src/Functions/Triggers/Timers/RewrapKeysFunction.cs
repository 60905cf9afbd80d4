using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Functions.Flows;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// After a new master key, wraps every data key under it, an hour later at most. Nothing to do costs three reads. A key that is missing is named on the
/// coordinator's page, and the round does what else there is to do.
/// </summary>
public sealed partial class RewrapKeysFunction(KeyRotation rotation, IStandings standings, TimeProvider clock, ILogger<RewrapKeysFunction> logger)
{
    [Function("RewrapKeys")]
    public async Task RunAsync([TimerTrigger("20 35 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var rotated = await rotation.RunAsync(ct);
        var lost = rotated.Lost.Count == 0 ? null : string.Join(", ", rotated.Lost);
        await standings.SaveAsync(new Standing(Standings.Keys, clock.GetUtcNow(), lost is null ? 0 : rotated.Left, lost), ct);
        if (rotated.Rewrapped + rotated.Left > 0)
        {
            Log.Rewrapped(logger, rotated.Rewrapped, rotated.Left);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Rewrapped} data keys are under the newest master key now; {Left} are not yet. An older key may go when none are left.")]
        public static partial void Rewrapped(ILogger logger, int rewrapped, int left);
    }
}
