using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Privacy;
using Naober.Functions.Flows;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>Checks the chain of the access log each night, says on the coordinator's page when it is broken, and takes away what was kept long enough.</summary>
public sealed partial class CheckAccessLogFunction(AccessLogKeeping keeping, IStandings standings, TimeProvider clock, ILogger<CheckAccessLogFunction> logger)
{
    [Function("CheckAccessLog")]
    public async Task RunAsync([TimerTrigger("0 40 2 * * *")] TimerInfo timer, CancellationToken ct)
    {
        var found = await keeping.CheckAsync(ct);
        await standings.SaveAsync(new Standing(Standings.AccessLog, clock.GetUtcNow(), found.Faults.Count), ct);
        foreach (var fault in found.Faults.Take(20))
        {
            Log.Broken(logger, fault.Kind, fault.Place);
        }

        await keeping.DropAsync(found, ct);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The access log is broken at {Place}: {Kind}. Somebody changed it outside Naober.")]
        public static partial void Broken(ILogger logger, LogFaultKind kind, long place);
    }
}
