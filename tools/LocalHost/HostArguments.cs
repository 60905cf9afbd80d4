using System.Globalization;

namespace Naober.LocalHost;

/// <summary>The command line. Folders and files are full paths.</summary>
internal sealed record HostArguments(string AppFolder, int Port, string? SettingsFile, string? PeopleFile, string? StateFolder)
{
    public const string Usage =
        "Usage: Naober.LocalHost --app DIR [--port 7071] [--settings local.settings.json] [--people organisation.json] [--state DIR]";

    private const int DefaultPort = 7071;

    private static readonly string[] Names = ["app", "port", "settings", "people", "state"];

    /// <exception cref="SetupException">An argument is unknown or missing, or names something that is not there.</exception>
    public static HostArguments Parse(string[] args)
    {
        var given = Read(args);
        if (!given.TryGetValue("app", out var app))
        {
            throw new SetupException(Usage);
        }

        return new HostArguments(
            Folder(app),
            given.TryGetValue("port", out var port) ? PortNumber(port) : DefaultPort,
            File(given.GetValueOrDefault("settings")),
            File(given.GetValueOrDefault("people")),
            given.TryGetValue("state", out var state) ? Path.GetFullPath(state) : null);
    }

    private static Dictionary<string, string> Read(string[] args)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i < args.Length; i += 2)
        {
            if (Names.FirstOrDefault(name => args[i] == $"--{name}") is not { } known)
            {
                throw new SetupException($"There is no argument '{args[i]}'. {Usage}");
            }

            given[known] = i + 1 < args.Length ? args[i + 1] : throw new SetupException($"{args[i]} has no value. {Usage}");
        }

        return given;
    }

    private static int PortNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and < 65536
            ? port
            : throw new SetupException($"--port {text} is not a port; it is a number from 1 to 65535.");

    private static string Folder(string path) =>
        Directory.Exists(path) ? Path.GetFullPath(path) : throw new SetupException($"There is no folder {path}.");

    private static string? File(string? path) =>
        path is null ? null
        : System.IO.File.Exists(path) ? Path.GetFullPath(path)
        : throw new SetupException($"There is no file {path}.");
}
