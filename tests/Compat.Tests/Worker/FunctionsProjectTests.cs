using System.Diagnostics;
using System.Text.Json;
using Naober.Testing;
using Xunit;

namespace Naober.Compat.Tests.Worker;

/// <summary>src/Functions, as far as the two ways to build it go: host.json and the project file.</summary>
public sealed class FunctionsProjectTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Functions");

    [Theory]
    [InlineData("version")]
    [InlineData("functionTimeout")]
    [InlineData("extensions")]
    [InlineData("logging")]
    public void Both_host_json_say_the_same(string section)
    {
        using var isolated = Read("host.json");
        using var customHandler = Read("host.customhandler.json");

        Assert.True(JsonElement.DeepEquals(isolated.RootElement.GetProperty(section), customHandler.RootElement.GetProperty(section)));
    }

    [Fact]
    public void Only_the_custom_handler_has_a_handler_and_a_bundle()
    {
        using var isolated = Read("host.json");
        using var customHandler = Read("host.customhandler.json");

        Assert.Equal(["customHandler", "extensionBundle"], Sections(customHandler).Except(Sections(isolated)));
        Assert.Empty(Sections(isolated).Except(Sections(customHandler)));
    }

    [Fact]
    public void The_host_starts_our_program_and_passes_requests_on_as_they_are()
    {
        using var host = Read("host.customhandler.json");
        var handler = host.RootElement.GetProperty("customHandler");

        Assert.Equal("Naober.Functions", handler.GetProperty("description").GetProperty("defaultExecutablePath").GetString());
        Assert.True(handler.GetProperty("enableProxyingHttpRequest").GetBoolean());
        Assert.True(handler.GetProperty("enableForwardingHttpRequest").GetBoolean());
    }

    [Theory]
    [InlineData("false", "host.customhandler.json", "v4", false)]
    [InlineData("true", "host.json", "v4", true)]
    public async Task The_switch_decides_the_host_json_the_packages_and_who_writes_function_json(string official, string hostJson, string version, bool isOfficial)
    {
        using var project = await EvaluateAsync(official);
        var properties = project.RootElement.GetProperty("Properties");
        var items = project.RootElement.GetProperty("Items");
        var copied = items.GetProperty("None").EnumerateArray()
            .Where(static item => item.GetProperty("Identity").GetString()!.StartsWith("host.", StringComparison.Ordinal))
            .Where(static item => item.TryGetProperty("CopyToOutputDirectory", out var copy) && copy.GetString()!.Length > 0)
            .ToList();

        Assert.Equal("Exe", properties.GetProperty("OutputType").GetString());
        Assert.Equal("Naober.Functions", properties.GetProperty("AssemblyName").GetString());
        Assert.Equal(isOfficial ? version : "", properties.GetProperty("AzureFunctionsVersion").GetString());
        Assert.Equal([hostJson], copied.Select(static item => item.GetProperty("Identity").GetString()));
        Assert.All(copied, item => Assert.Equal("host.json", isOfficial ? hostJson : item.GetProperty("Link").GetString()));
        Assert.Equal(isOfficial, Names(items, "PackageReference").Contains("Microsoft.Azure.Functions.Worker"));
        Assert.Equal(!isOfficial, Names(items, "ProjectReference").Any(static name => name.Contains("Compat", StringComparison.Ordinal)));
        Assert.Equal(!isOfficial, properties.GetProperty("WritesFunctionJson").GetString() == "true");
    }

    private static JsonDocument Read(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));

    private static IEnumerable<string> Sections(JsonDocument host) => host.RootElement.EnumerateObject().Select(static section => section.Name);

    private static List<string> Names(JsonElement items, string kind) =>
        [.. items.GetProperty(kind).EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!)];

    private static async Task<JsonDocument> EvaluateAsync(string official)
    {
        using var msbuild = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "msbuild", Path.Combine(Folder, "Functions.csproj"), $"-p:OfficialPackages={official}",
                "-getProperty:OutputType,AssemblyName,AzureFunctionsVersion,WritesFunctionJson", "-getItem:None,PackageReference,ProjectReference",
            ])
        {
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException("dotnet did not start.");
        return await JsonDocument.ParseAsync(msbuild.StandardOutput.BaseStream);
    }
}
