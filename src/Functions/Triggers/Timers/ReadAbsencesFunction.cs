using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Functions.Flows;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Reads who is away from Outlook, every half hour, where the organisation switched that on. What does not succeed shows on the coordinator's page.
/// </summary>
public sealed partial class ReadAbsencesFunction(
    OutlookAbsences absences, Organisation organisation, IStandings standings, TimeProvider clock, ILogger<ReadAbsencesFunction> logger)
{
    [Function("ReadAbsences")]
    public async Task RunAsync([TimerTrigger("50 12,42 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        if (!organisation.AbsencesFromOutlook)
        {
            return;
        }

        try
        {
            var left = await absences.TakeOverAsync(ct);
            await standings.SaveAsync(new Standing(Standings.Absences, clock.GetUtcNow(), left), ct);
        }
        catch (MailboxesUnavailableException fault)
        {
            Log.NotRead(logger, fault);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Graph did not tell who is away. It is asked again in half an hour.")]
        public static partial void NotRead(ILogger logger, Exception fault);
    }
}
