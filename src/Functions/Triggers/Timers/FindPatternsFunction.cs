using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>Each night counts alike signals per village, so that its contact person can think of something for all. Twice or late finds the same.</summary>
public sealed partial class FindPatternsFunction(ISignalStore signals, IPatterns patterns, TimeProvider clock, ILogger<FindPatternsFunction> logger)
{
    [Function("FindPatterns")]
    public async Task RunAsync([TimerTrigger("0 40 3 * * *")] TimerInfo timer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = Pattern.In(await signals.ListSinceAsync(now - Pattern.Window, ct), now);
        await patterns.SaveAsync(found, ct);
        Log.Found(logger, found.Count);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Count} patterns among the signals of the last eight weeks.")]
        public static partial void Found(ILogger logger, int count);
    }
}
