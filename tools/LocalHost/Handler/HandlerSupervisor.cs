using System.Net;
using System.Net.Sockets;
using Naober.LocalHost.App;

namespace Naober.LocalHost.Handler;

/// <summary>Starts the handler, waits until it answers, and starts it again by the host's rules (ErrorCount, exit codes 0 and 200).</summary>
internal sealed partial class HandlerSupervisor(
    HandlerCommand command, IReadOnlyDictionary<string, string> settings, HttpMessageInvoker http, TimeProvider clock, ILogger logger)
{
    private const int RestartWanted = 200;

    private static readonly TimeSpan ReadinessPause = TimeSpan.FromMilliseconds(25);

    private readonly ErrorCount _errors = new();
    private readonly Lock _gate = new();
    private TaskCompletionSource<ReadyHandler> _ready = Source<ReadyHandler>();
    private TaskCompletionSource<string> _restart = Source<string>();
    private int _starts;

    public HandlerState State { get; private set; } = new(HandlerPhase.Starting, null, 0, 0);

    /// <summary>Waits while the handler starts. One that ended with code 0 is given all the same; calling it is refused.</summary>
    public Task<ReadyHandler> WhenReadyAsync(CancellationToken ct)
    {
        lock (_gate)
        {
            return _ready.Task.WaitAsync(ct);
        }
    }

    /// <summary>Kills the handler and starts it again; does not count as a failure.</summary>
    /// <param name="start">Only when it is still in this life; null for whichever it is in.</param>
    public void Restart(string why, int? start = null)
    {
        lock (_gate)
        {
            if (start is null || start == _starts)
            {
                _ready = _ready.Task.IsCompleted ? Source<ReadyHandler>() : _ready;
                _restart.TrySetResult(why);
            }
        }
    }

    /// <summary>Keeps the handler running. Completes when it failed once too often and the host must restart.</summary>
    /// <exception cref="SetupException">The handler cannot be started at all.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        while (!_errors.Exceeded)
        {
            await using var process = Start();
            try
            {
                await LiveAsync(process, ct);
            }
            finally
            {
                lock (_gate)
                {
                    _ready = _ready.Task.IsCompleted ? Source<ReadyHandler>() : _ready;
                    _restart = Source<string>();
                }
            }
        }
    }

    private HandlerProcess Start()
    {
        var process = HandlerProcess.Start(command, settings, FreePort());
        Show(HandlerPhase.Starting, process.Id, ++_starts);
        Log.Started(logger, process.Id, process.Address);
        return process;
    }

    private async Task LiveAsync(HandlerProcess process, CancellationToken ct)
    {
        var restart = _restart.Task;
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(ct);
        giveUp.CancelAfter(command.InitializationTimeout);
        var answers = AnswersAsync(process, giveUp.Token);
        await Task.WhenAny(answers, process.Exit, restart);
        ct.ThrowIfCancellationRequested();
        if (answers.IsCompleted && !await answers)
        {
            Log.NeverReady(logger, process.Id, command.InitializationTimeout);
            Fail(process);
            return;
        }

        if (answers.IsCompleted)
        {
            Show(HandlerPhase.Ready, process.Id, _starts);
            _ready.TrySetResult(new ReadyHandler(process.Address, _starts));
            await Task.WhenAny(process.Exit, restart).WaitAsync(ct);
        }

        await giveUp.CancelAsync();
        if (restart.IsCompleted)
        {
            Log.Killed(logger, process.Id, await restart);
            return;
        }

        await EndedAsync(process, await process.Exit, restart, ct);
    }

    private async Task EndedAsync(HandlerProcess process, int code, Task<string> restart, CancellationToken ct)
    {
        switch (code)
        {
            case 0:
                Log.Ended(logger, process.Id);
                Show(HandlerPhase.Ended, process.Id, _starts);
                _ready.TrySetResult(new ReadyHandler(process.Address, _starts));
                await restart.WaitAsync(ct);
                break;

            case RestartWanted:
                Log.WantsRestart(logger, process.Id);
                break;

            default:
                Log.Crashed(logger, process.Id, code);
                Fail(process);
                break;
        }
    }

    private void Fail(HandlerProcess process)
    {
        _errors.Add(clock.GetUtcNow());
        Show(HandlerPhase.Starting, process.Id, _starts);
    }

    /// <summary>True once GET / gets any answer at all, false when it never did.</summary>
    private async Task<bool> AnswersAsync(HandlerProcess process, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, process.Address);
                using var answer = await http.SendAsync(request, ct);
                return true;
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                await Task.Delay(ReadinessPause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return false;
    }

    private void Show(HandlerPhase phase, int pid, int starts) => State = new HandlerState(phase, pid, starts, _errors.Value);

    private static TaskCompletionSource<T> Source<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Handler {Pid} started on {Address}.")]
        public static partial void Started(ILogger logger, int pid, Uri address);

        [LoggerMessage(2, LogLevel.Information, "Handler {Pid} killed: {Why}.")]
        public static partial void Killed(ILogger logger, int pid, string why);

        [LoggerMessage(3, LogLevel.Error, "Handler {Pid} ended with exit code 0. The host takes that for normal and does not start it again: calls will be refused.")]
        public static partial void Ended(ILogger logger, int pid);

        [LoggerMessage(4, LogLevel.Information, "Handler {Pid} asked for a restart.")]
        public static partial void WantsRestart(ILogger logger, int pid);

        [LoggerMessage(5, LogLevel.Error, "Handler {Pid} ended with exit code {Code}.")]
        public static partial void Crashed(ILogger logger, int pid, int code);

        [LoggerMessage(6, LogLevel.Error, "Handler {Pid} did not answer GET / within {Limit}.")]
        public static partial void NeverReady(ILogger logger, int pid, TimeSpan limit);
    }
}
