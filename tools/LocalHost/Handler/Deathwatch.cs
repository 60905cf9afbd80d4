using System.Diagnostics;

namespace Naober.LocalHost.Handler;

/// <summary>
/// Ends the handler when LocalHost itself is killed. A shell waits on a pipe that only LocalHost holds; when LocalHost
/// is gone, the pipe closes and the shell kills the handler. (The kernel's parent-death signal will not do: it follows
/// the thread that started the process, and .NET's threads come and go.) Where there is no sh, nothing is watched.
/// </summary>
internal sealed class Deathwatch : IDisposable
{
    private const string Shell = "/bin/sh";

    private readonly Process? _shell;

    private Deathwatch(Process? shell) => _shell = shell;

    public static Deathwatch Over(Process handler)
    {
        if (!File.Exists(Shell))
        {
            return new Deathwatch(null);
        }

        // Ctrl-C reaches the whole terminal group; the watch must outlive it to do its work.
        string[] script = ["-c", "trap '' INT TERM HUP; read -r _; kill -9 \"$0\" 2>/dev/null", $"{handler.Id}"];
        return new Deathwatch(Process.Start(new ProcessStartInfo(Shell, script) { RedirectStandardInput = true }));
    }

    /// <summary>Stops watching; call it once the handler is gone, before its id can mean another process.</summary>
    public void Dispose()
    {
        _shell?.Kill();
        _shell?.Dispose();
    }
}
