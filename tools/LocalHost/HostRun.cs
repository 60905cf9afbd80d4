using Naober.LocalHost.Handler;
using Naober.LocalHost.Queues;
using Naober.LocalHost.Timers;

namespace Naober.LocalHost;

/// <summary>The host from one start to the next: the handler, and the listeners that call it.</summary>
internal sealed class HostRun(HandlerSupervisor handler, IReadOnlyList<QueueListener> queues, IReadOnlyList<TimerListener> timers)
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HandlerSupervisor Handler => handler;

    public IReadOnlyList<QueueListener> Queues => queues;

    public IReadOnlyList<TimerListener> Timers => timers;

    /// <summary>Completes when another run took over.</summary>
    public Task Replaced => _ended.Task;

    /// <summary>Runs until the handler failed once too often, or until <paramref name="ct"/>; then all of it has ended.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var supervising = handler.RunAsync(end.Token);
        Task[] listening = [.. queues.Select(q => q.RunAsync(end.Token)), .. timers.Select(t => t.RunAsync(end.Token))];
        try
        {
            await await Task.WhenAny([supervising, .. listening]);
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll([supervising, .. listening]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Replace() => _ended.TrySetResult();
}
