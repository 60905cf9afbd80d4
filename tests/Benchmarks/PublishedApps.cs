using System.Diagnostics;

namespace Naober.Benchmarks;

/// <summary>The two apps as published (ReadyToRun), started as processes of their own.</summary>
/// <param name="folder">Holds <c>Functions</c> and <c>Benchmarks.Bare</c>.</param>
internal sealed class PublishedApps(string folder)
{
    /// <summary>The folder of our own app.</summary>
    public string Functions => Path.GetFullPath(Path.Combine(folder, "Functions"));

    public Process StartNaober(int port, string storage)
    {
        var start = StartInfo("Functions", "Naober.Functions");
        foreach (var (name, value) in Settings.For(storage))
        {
            start.Environment[name] = value;
        }

        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = $"{port}";
        start.Environment["FUNCTIONS_APP_ROOT_PATH"] = start.WorkingDirectory;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return Process.Start(start)!;
    }

    public Process StartBare(int port, string storage, string queue, int bytes) => StartBare("intake", $"{port}", storage, queue, $"{bytes}");

    public Process StartEmpty(int port) => StartBare("empty", $"{port}");

    private Process StartBare(params string[] arguments)
    {
        var start = StartInfo("Benchmarks.Bare", "Naober.Benchmarks.Bare");
        Array.ForEach(arguments, start.ArgumentList.Add);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        return Process.Start(start)!;
    }

    private ProcessStartInfo StartInfo(string app, string file)
    {
        var root = Path.GetFullPath(Path.Combine(folder, app));
        return new ProcessStartInfo(Path.Combine(root, file)) { WorkingDirectory = root };
    }
}
