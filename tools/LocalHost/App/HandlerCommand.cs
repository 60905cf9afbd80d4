using System.Text.RegularExpressions;

namespace Naober.LocalHost.App;

/// <summary>How to start the handler, as host.json says it.</summary>
/// <param name="Executable">A file in the app, or else a command on the PATH.</param>
/// <param name="Arguments">Joined by spaces and not quoted, as the host does.</param>
internal sealed partial record HandlerCommand(string Executable, string Arguments, string WorkingDirectory, string AppFolder, TimeSpan InitializationTimeout)
{
    /// <summary>The file and the arguments with every %NAME% replaced by the environment's; what is not set vanishes.</summary>
    public (string File, string Arguments) Resolve(IDictionary<string, string?> environment)
    {
        var path = Expand(Executable, environment);
        var inApp = Path.GetFullPath(Path.Combine(AppFolder, path));
        return (File.Exists(inApp) ? inApp : path, Expand(Arguments, environment));
    }

    private static string Expand(string text, IDictionary<string, string?> environment) =>
        Placeholder().Replace(text, match => environment.TryGetValue(match.Groups[1].Value, out var value) ? value ?? "" : "");

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
