using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Functions.Flows;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Puts who viewed and did what in the chain of the access log, minutes after it happened. Where the chain ends goes to the log of the platform, where the
/// app cannot change it: so a chain that was put back as a whole is found as well.
/// </summary>
public sealed partial class SealAccessLogFunction(AccessLogKeeping keeping, ILogger<SealAccessLogFunction> logger)
{
    [Function("SealAccessLog")]
    public async Task RunAsync([TimerTrigger("50 */5 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var (count, head) = await keeping.SealAsync(ct);
        if (count > 0)
        {
            Log.Sealed(logger, count, head!.Last, head.Seal);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Entries} entries of the access log were sealed. It ends at {Last} with {Seal}.")]
        public static partial void Sealed(ILogger logger, int entries, long last, string seal);
    }
}
