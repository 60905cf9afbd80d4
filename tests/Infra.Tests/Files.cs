using Naober.Infra.Tests.Bicep;
using Naober.Testing;

namespace Naober.Infra.Tests;

/// <summary>The files that these tests hold together.</summary>
internal static class Files
{
    public static string Teams { get; } = Path.Combine(Repository.Root, "infra", "teams");

    public static BicepFile Main { get; } = new(Read("infra", "main.bicep"));

    public static BicepFile Example { get; } = new(Read("infra", "main.bicepparam"));

    public static string Deploy { get; } = Read("docs", "deploy.md");

    public static string Read(params string[] path) => File.ReadAllText(Path.Combine([Repository.Root, .. path]));

    /// <summary>The app's own C#, without what the build made.</summary>
    public static IReadOnlyList<string> AppSources { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "Functions"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText)];

    /// <summary>A file of the app, by its path under src/Functions.</summary>
    public static string App(params string[] path) => Read(["src", "Functions", .. path]);
}
