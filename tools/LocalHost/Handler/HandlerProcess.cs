using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Naober.LocalHost.App;

namespace Naober.LocalHost.Handler;

/// <summary>One life of the handler. It ends by itself or is killed, never asked to stop: the host does not ask either.</summary>
internal sealed class HandlerProcess : IAsyncDisposable
{
    // The host waits no longer either.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly Process _process;
    private readonly Deathwatch _watch;
    private readonly TaskCompletionSource<int> _exit = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HandlerProcess(Process process, int port)
    {
        _process = process;
        Id = process.Id;
        Address = new Uri($"http://127.0.0.1:{port}/");
        process.Exited += (_, _) => _exit.TrySetResult(process.ExitCode);
        process.EnableRaisingEvents = true;
        _watch = Deathwatch.Over(process);
    }

    public int Id { get; }

    public Uri Address { get; }

    /// <summary>Completes with the exit code.</summary>
    public Task<int> Exit => _exit.Task;

    /// <summary>Starts the handler on a port of its own, with the environment of platform custom handlers.</summary>
    /// <exception cref="SetupException">The executable is not there or may not be run.</exception>
    public static HandlerProcess Start(HandlerCommand command, IReadOnlyDictionary<string, string> settings, int port)
    {
        var start = new ProcessStartInfo
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var number = port.ToString(CultureInfo.InvariantCulture);
        var worker = Guid.NewGuid().ToString();
        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = number;
        start.Environment["FUNCTIONS_HTTPWORKER_PORT"] = number;
        start.Environment["FUNCTIONS_CUSTOMHANDLER_WORKER_ID"] = worker;
        start.Environment["FUNCTIONS_HTTPWORKER_ID"] = worker;
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = command.AppFolder;
        (start.FileName, start.Arguments) = command.Resolve(start.Environment);
        try
        {
            var process = Process.Start(start)!;
            process.OutputDataReceived += (_, line) => Pass(Console.Out, line.Data);
            process.ErrorDataReceived += (_, line) => Pass(Console.Error, line.Data);
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            return new HandlerProcess(process, port);
        }
        catch (Win32Exception e)
        {
            throw new SetupException($"The handler {start.FileName} does not start: {e.Message}");
        }
    }

    /// <summary>SIGKILL, to the handler and all it started.</summary>
    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It ended by itself in the meantime.
        }
    }

    /// <summary>Kills it, and passes on what it still had to say.</summary>
    public async ValueTask DisposeAsync()
    {
        Kill();
        await Task.WhenAny(Task.WhenAll(_exit.Task, _process.WaitForExitAsync()), Task.Delay(LastWords));
        _watch.Dispose();
        _process.Dispose();
    }

    private static void Pass(TextWriter to, string? line)
    {
        if (line is not null)
        {
            to.WriteLine($"handler | {line}");
        }
    }
}
