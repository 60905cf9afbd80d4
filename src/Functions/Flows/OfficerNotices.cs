using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// Tells the officers for safety at home, in every way we have, that somebody else is going to read what they read. Before it is saved: what was not
/// saved after all was told for nothing, but nothing is saved of which we did not try to tell. That they cannot be reached does not stop it, for they may
/// have left.
/// </summary>
public sealed partial class OfficerNotices(EveryWay ways, ILogger<OfficerNotices> logger)
{
    /// <summary>The id under which Teams shows it.</summary>
    public static SignalId Id { get; } = SignalId.FromSms("aandachtsfunctionaris");

    /// <param name="by">Who changes it, and need not be told.</param>
    public async Task TellAsync(StaffDirectory now, StaffDirectory next, Person by, CancellationToken ct)
    {
        foreach (var officer in OfficerChange.WhoMustHear(now, next).Where(o => o.Id != by.Id))
        {
            var outcomes = await ways.SendAsync(officer, Id, StaffTexts.OfficersChange(by), ct);
            if (!outcomes.Values.Any(o => o is SendOutcome.Sent))
            {
                Log.NotTold(logger);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An officer could not be told that the officers change.")]
        public static partial void NotTold(ILogger logger);
    }
}
