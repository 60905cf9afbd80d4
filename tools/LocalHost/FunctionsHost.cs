using Naober.LocalHost.App;
using Naober.LocalHost.Handler;

namespace Naober.LocalHost;

/// <summary>
/// The Functions host as the outside sees it. When the handler failed three times it starts anew, with all counters at
/// zero, as an instance does that the platform recycles; only the port to the outside stays open.
/// </summary>
internal sealed partial class FunctionsHost(FunctionApp app, HostParts parts, ILogger logger)
{
    private static readonly TimeSpan BetweenRuns = TimeSpan.FromSeconds(1);

    private volatile HostRun _run = parts.Build();
    private int _restarts;

    public HandlerSupervisor Handler => _run.Handler;

    /// <exception cref="SetupException">The handler cannot be started at all.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            while (app.Functions.Count > 0)
            {
                await _run.RunAsync(ct);
                Log.Restarting(logger);
                var previous = _run;
                _run = parts.Build();
                _restarts++;
                previous.Replace();
                await Task.Delay(BetweenRuns, ct);
            }

            Log.NoFunctions(logger);
            await Task.Delay(Timeout.Infinite, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Asked to stop; all has ended.
        }
    }

    /// <summary>Waits for the handler, also across a restart of the host.</summary>
    public async Task<ReadyHandler> WhenReadyAsync(CancellationToken ct)
    {
        while (true)
        {
            var run = _run;
            var ready = run.Handler.WhenReadyAsync(ct);
            if (await Task.WhenAny(ready, run.Replaced) == ready)
            {
                return await ready;
            }
        }
    }

    public Function? Find(string name) =>
        app.Functions.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Starts a function outside its trigger and does not wait for it.</summary>
    /// <returns>False for a function that cannot be run this way.</returns>
    public bool TryRunByHand(Function function, string input)
    {
        Task<InvocationOutcome>? run = function switch
        {
            Function.Queue => _run.Queues.First(q => q.Function == function.Name).RunByHandAsync(input, CancellationToken.None),
            Function.Timer => _run.Timers.First(t => t.Function == function.Name).RunByHandAsync(CancellationToken.None),
            _ => null,
        };
        return run is not null;
    }

    public HostStatus Status()
    {
        var handler = _run.Handler.State;
        return new HostStatus(
            handler.Phase switch
            {
                _ when app.Functions.Count == 0 => "Running",
                HandlerPhase.Ready => "Running",
                HandlerPhase.Ended => "HandlerEnded",
                _ => "Starting",
            },
            _restarts,
            app.Functions.Count == 0 ? null : HostStatus.OfHandler.From(handler),
            [.. app.Functions.Select(f => f.Name)],
            app.Errors,
            [.. _run.Queues.Select(q => new HostStatus.OfQueue(q.Function, q.Queue, q.InFlight))],
            [.. _run.Timers.Select(t => new HostStatus.OfTimer(t.Function, t.Next, t.InFlight, t.Failed))]);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The handler failed three times: the host restarts.")]
        public static partial void Restarting(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "The app has no functions; the handler is not started.")]
        public static partial void NoFunctions(ILogger logger);
    }
}
