using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Naober.Testing;

namespace Naober.Infra.Tests.Supply;

/// <summary>Every package is the one that was looked at: one version, and the same bytes.</summary>
public sealed partial class PinTests
{
    public static TheoryData<string> Projects =>
    [
        .. new[] { "src", "tests", "tools" }
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Repository.Root, room), "*.csproj", SearchOption.AllDirectories))
            .Select(p => Path.GetRelativePath(Repository.Root, p)),
    ];

    [Fact]
    public void Every_version_is_one_version()
    {
        var versions = XDocument.Parse(Files.Read("Directory.Packages.props")).Descendants("PackageVersion").ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, v => Assert.Matches(Exact(), v.Attribute("Version")?.Value));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_project_chooses_a_version_of_its_own_and_each_has_a_lock_file(string project)
    {
        var references = XDocument.Parse(Files.Read(project)).Descendants("PackageReference");
        Assert.All(references, r => Assert.Null(r.Attribute("Version") ?? r.Attribute("VersionOverride")));

        using var locked = JsonDocument.Parse(Files.Read(Path.GetDirectoryName(project)!, "packages.lock.json"));
        var packages =
            from framework in locked.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where package.Value.GetProperty("type").GetString() != "Project"
            select package;
        Assert.All(packages, p =>
        {
            Assert.Matches(Exact(), p.Value.GetProperty("resolved").GetString());
            Assert.NotEmpty(p.Value.GetProperty("contentHash").GetString()!);
        });
    }

    [Fact]
    public void Where_a_build_server_builds_the_lock_files_hold_and_every_package_is_looked_up_for_known_faults()
    {
        var props = Files.Read("Directory.Build.props");

        Assert.Contains("<RestoreLockedMode Condition=\"'$(CI)' == 'true'\">true</RestoreLockedMode>", props, StringComparison.Ordinal);
        Assert.Contains("<NuGetAudit>true</NuGetAudit>", props, StringComparison.Ordinal);
        Assert.Contains("<NuGetAuditMode>all</NuGetAuditMode>", props, StringComparison.Ordinal);
        Assert.Contains("<NuGetAuditLevel>low</NuGetAuditLevel>", props, StringComparison.Ordinal);
    }

    [Fact]
    public void What_npm_installs_is_one_version_with_its_hash()
    {
        using var wanted = JsonDocument.Parse(Files.Read("package.json"));
        Assert.All(wanted.RootElement.GetProperty("devDependencies").EnumerateObject(), d => Assert.Matches(Exact(), d.Value.GetString()));
        Assert.False(wanted.RootElement.TryGetProperty("dependencies", out _)); // nothing of npm is in what is deployed

        using var locked = JsonDocument.Parse(Files.Read("package-lock.json"));
        var packages = locked.RootElement.GetProperty("packages").EnumerateObject().Where(p => p.Name.Length > 0).ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, p => Assert.StartsWith("sha512-", p.Value.GetProperty("integrity").GetString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("run")]
    [InlineData("test")]
    public void A_script_installs_what_is_locked(string script) =>
        Assert.DoesNotMatch(Install(), Files.Read(script));

    [GeneratedRegex(@"^\d+\.\d+\.\d+(\.\d+)?(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact();

    [GeneratedRegex(@"\bnpm (install|i|update)\b|\bnpx\b")]
    private static partial Regex Install();
}
