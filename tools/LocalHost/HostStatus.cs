using Naober.LocalHost.Handler;

namespace Naober.LocalHost;

/// <summary>What GET /admin/host/status says. Tests wait on it.</summary>
/// <param name="State">Starting, Running, or HandlerEnded (it ended with exit code 0 and is not started again).</param>
/// <param name="HostRestarts">How often the host restarted because the handler failed three times.</param>
/// <param name="Handler">Null when the app has no functions.</param>
/// <param name="Errors">The functions that could not be loaded, and why.</param>
internal sealed record HostStatus(
    string State,
    int HostRestarts,
    HostStatus.OfHandler? Handler,
    IReadOnlyList<string> Functions,
    IReadOnlyList<string> Errors,
    IReadOnlyList<HostStatus.OfQueue> Queues,
    IReadOnlyList<HostStatus.OfTimer> Timers)
{
    /// <param name="Restarts">Since the last start of the host.</param>
    /// <param name="Errors">Failures that count towards a restart of the host.</param>
    internal sealed record OfHandler(int? Pid, int Restarts, int Errors)
    {
        public static OfHandler From(HandlerState state) => new(state.Pid, Math.Max(0, state.Starts - 1), state.Errors);
    }

    internal sealed record OfQueue(string Function, string Queue, int InFlight);

    /// <param name="Next">In UTC; null while it runs.</param>
    /// <param name="InFlight">How often it runs at this moment, by hand as well.</param>
    /// <param name="Failed">How many runs failed since the last start of the host.</param>
    internal sealed record OfTimer(string Function, DateTimeOffset? Next, int InFlight, int Failed);
}
