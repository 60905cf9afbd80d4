using System.Diagnostics;
using Naober.Testing;

namespace Naober.Infra.Tests.Supply;

/// <summary><c>./audit</c> fails when a package has a known fault, and never because nobody could be asked.</summary>
public sealed class AuditTests : IDisposable
{
    private const string NoNuget = """
        {"version":1,"projects":[{"path":"/x/a.csproj","frameworks":[{"framework":"net10.0","topLevelPackages":[],"transitivePackages":[]}]},{"path":"/x/b.csproj"}]}
        """;

    private const string BadNuget = """
        {"version":1,"projects":[{"path":"/x/a.csproj","frameworks":[{"framework":"net10.0","transitivePackages":[
          {"id":"Some.Package","resolvedVersion":"1.2.3","vulnerabilities":[{"severity":"High","advisoryurl":"https://github.com/advisories/GHSA-aaaa"}]}]}]}]}
        """;

    private const string SilentNuget = """
        {"version":1,"problems":[{"level":"error","text":"Unable to load the service index for source https://feed.example/index.json."}],"projects":[]}
        """;

    private const string KnowingIndex = """{"version":"3.0.0","resources":[{"@id":"https://x/","@type":"VulnerabilityInfo/6.7.0"}]}""";
    private const string SilentIndex = """{"version":"3.0.0","resources":[{"@id":"https://x/","@type":"PackageBaseAddress/3.0.0"}]}""";

    private const string NoNpm = """{"auditReportVersion":2,"vulnerabilities":{},"metadata":{"vulnerabilities":{"total":0}}}""";

    private const string BadNpm = """
        {"auditReportVersion":2,"vulnerabilities":{
          "x":{"name":"x","severity":"high","via":[{"name":"x","severity":"high","range":"<2","url":"https://github.com/advisories/GHSA-bbbb"}]},
          "y":{"name":"y","severity":"high","via":["x"]}}}
        """;

    private const string MinorNpm = """
        {"vulnerabilities":{"x":{"via":[{"name":"x","severity":"moderate","range":"<2","url":"https://github.com/advisories/GHSA-cccc"}]}}}
        """;

    private const string SilentNpm = """{"message":"request to https://feed.example/audits/quick failed","error":{"summary":"","detail":""}}""";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("naober-audit-");

    [Theory]
    [InlineData(NoNuget, NoNpm, 0, "NuGet: 0 known faults")]
    [InlineData(BadNuget, NoNpm, 1, "Some.Package 1.2.3 has a known fault (High): https://github.com/advisories/GHSA-aaaa")]
    [InlineData(NoNuget, BadNpm, 1, "x <2 has a known fault (high): https://github.com/advisories/GHSA-bbbb")]
    [InlineData(NoNuget, MinorNpm, 0, "npm: 0 known faults, 1 that we live with.")]
    [InlineData(SilentNuget, NoNpm, 0, "NuGet did not say which packages have a known fault: not looked at.")]
    [InlineData(NoNuget, SilentNpm, 0, "npm did not say which packages have a known fault: not looked at.")]
    [InlineData(NoNuget, "", 0, "npm did not say which packages have a known fault: not looked at.")]
    [InlineData("error: no such command", BadNpm, 1, "not looked at.")]
    [InlineData(SilentNuget, NoNpm, 2, "not looked at.", "--strict")]
    [InlineData(SilentNuget, BadNpm, 1, "not looked at.", "--strict")]
    [InlineData(NoNuget, NoNpm, 0, "npm: 0 known faults", "--strict")]
    public Task It_tells_a_fault_from_silence(string nuget, string npm, int exitCode, string said, params string[] options) =>
        SaysAsync(nuget, KnowingIndex, npm, exitCode, said, options);

    [Theory]
    [InlineData(NoNuget, SilentIndex, 2, "NuGet did not say")]
    [InlineData(NoNuget, "", 2, "NuGet did not say")]
    [InlineData(NoNuget, KnowingIndex, 0, "NuGet: 0 known faults")]
    [InlineData(BadNuget, SilentIndex, 1, "Some.Package")]
    public Task A_feed_that_knows_of_no_faults_at_all_is_no_feed_without_faults(string nuget, string index, int exitCode, string said) =>
        SaysAsync(nuget, index, NoNpm, exitCode, said, "--strict");

    [Theory]
    [InlineData(0, "passed=1 skipped=0 failed=0")]
    [InlineData(1, "passed=0 skipped=0 failed=1")]
    [InlineData(2, "passed=0 skipped=1 failed=0")]
    [InlineData(134, "passed=0 skipped=0 failed=1")]
    public async Task The_script_that_tests_everything_counts_silence_as_skipped_and_a_fault_as_failed(int exitCode, string counted)
    {
        var lines = Files.Read("test").Split('\n').SkipWhile(l => !l.Contains("./audit", StringComparison.Ordinal)).Take(2).ToList();
        Assert.Equal("./audit --strict", lines[0].Trim());

        using var bash = Process.Start(new ProcessStartInfo(
            "bash", ["-c", $"passed=0 failed=0 skipped=0; (exit {exitCode})\n{lines[1]}\necho passed=$passed skipped=$skipped failed=$failed"]) { RedirectStandardOutput = true })!;

        Assert.Equal(counted, (await bash.StandardOutput.ReadToEndAsync()).Trim());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task SaysAsync(string nuget, string index, string npm, int exitCode, string said, params string[] options)
    {
        string FileWith(string name, string text)
        {
            var file = Path.Combine(_folder.FullName, name);
            File.WriteAllText(file, text);
            return file;
        }

        using var audit = Process.Start(new ProcessStartInfo(
            Path.Combine(Repository.Root, "audit"),
            ["--nuget", FileWith("nuget", nuget), "--index", FileWith("index", index), "--npm", FileWith("npm", npm), .. options]) { RedirectStandardOutput = true })!;
        var output = await audit.StandardOutput.ReadToEndAsync();
        await audit.WaitForExitAsync();

        Assert.Equal(exitCode, audit.ExitCode);
        Assert.Contains(said, output, StringComparison.Ordinal);
    }
}
