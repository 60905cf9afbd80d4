using System.Diagnostics;
using Naober.Testing;

namespace Naober.EndToEnd.Tests;

/// <summary>Whoever runs <c>./verify-log</c> by a timer goes by its exit code: 2 is never 1, nor 0.</summary>
public sealed class VerifyLogScriptTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("naober-verify-");

    [Theory]
    [InlineData("{ broken", "cannot be read")]
    [InlineData("""{ "IsEncrypted": false }""", "cannot be read")]
    [InlineData("""{ "Values": { "1x": "x" } }""", "cannot be set")]
    [InlineData("""{ "Values": { "Organisation__Pack": "" } }""", "Er is niets gecontroleerd.")]
    [InlineData("""{ "Values": { "Organisation__Pack": "lochem" } }""", "Er is niets gecontroleerd.")]
    public async Task What_could_not_be_looked_at_is_two(string settings, string said)
    {
        var file = Path.Combine(_folder.FullName, "settings.json");
        await File.WriteAllTextAsync(file, settings);

        var (exitCode, output) = await RunAsync("--no-build", "--settings", file);

        Assert.Contains(said, output, StringComparison.Ordinal);
        Assert.Equal(2, exitCode);
    }

    [Theory]
    [InlineData("--settings", "/nowhere/settings.json")]
    [InlineData("--settings")]
    [InlineData("--setings")]
    public async Task What_was_asked_wrongly_is_two(params string[] options) => Assert.Equal(2, (await RunAsync(options)).ExitCode);

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<(int ExitCode, string Output)> RunAsync(params string[] options)
    {
        using var verify = Process.Start(
            new ProcessStartInfo(Path.Combine(Repository.Root, "verify-log"), options) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (verify.StandardOutput.ReadToEndAsync(), verify.StandardError.ReadToEndAsync());
        await verify.WaitForExitAsync();
        return (verify.ExitCode, await output + await error);
    }
}
