using System.Text.RegularExpressions;
using System.Xml.Linq;
using Naober.Testing;
using Xunit;

namespace Naober.Functions.Tests.House;

/// <summary>Who may touch what, read from project files and using lines.</summary>
public sealed class RoomTests
{
    private const int LongestFile = 200;
    private const int LongestFunction = 80;

    private static readonly string Source = Path.Combine(Repository.Root, "src");
    private static readonly string Functions = Path.Combine(Source, "Functions");

    // What a room of src/Functions may use of ours, beside itself; and whether it may use what is not ours.
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Triggers"] = ["Naober.Core", "Naober.Pages", "Naober.Functions.Messages", "Naober.Functions.Ports", "Naober.Functions.Flows", "Naober.Functions.Web"],
        ["Flows"] = ["Naober.Core", "Naober.Functions.Messages", "Naober.Functions.Ports", "Naober.Functions.Settings"],
        ["Web"] = ["Naober.Core", "Naober.Pages", "Naober.Functions.Ports", "Naober.Functions.Flows", "Naober.Functions.Settings"],
        ["Messages"] = ["Naober.Core", "Naober.Functions.Ports"],
        ["Ports"] = ["Naober.Core", "Naober.Functions.Messages"],
        ["Settings"] = ["Naober.Core"],
        ["Adapters/Storage"] = ["Naober.Core", "Naober.Functions.Messages", "Naober.Functions.Ports", "Naober.Functions.Settings"],
        ["Adapters/Sms"] = ["Naober.Core", "Naober.Functions.Messages", "Naober.Functions.Ports", "Naober.Functions.Settings"],
        ["Adapters/Teams"] = ["Naober.Core", "Naober.Functions.Messages", "Naober.Functions.Ports", "Naober.Functions.Settings"],
        ["Adapters/Keys"] = ["Naober.Core", "Naober.Functions.Messages", "Naober.Functions.Ports", "Naober.Functions.Settings"],
        ["Adapters/Directory"] = ["Naober.Core", "Naober.Functions.Messages", "Naober.Functions.Ports", "Naober.Functions.Settings"],
    };

    // What is not ours, for the rooms that are not adapters.
    private static readonly Dictionary<string, string[]> MayUseOfOthers = new()
    {
        ["Triggers"] = ["System", "Microsoft.AspNetCore.Http", "Microsoft.Azure.Functions.Worker", "Microsoft.Extensions.Logging"],
        ["Flows"] = ["System", "Microsoft.Extensions.Logging"],
        ["Messages"] = ["System"],
        ["Ports"] = ["System"],
    };

    public static TheoryData<string> Rooms => [.. MayUse.Keys];

    public static TheoryData<string> PlainRooms => [.. MayUseOfOthers.Keys];

    [Fact]
    public void Core_refers_to_no_project_and_no_package_but_analysers()
    {
        var project = XDocument.Load(Path.Combine(Source, "Core", "Core.csproj"));

        Assert.Empty(project.Descendants("ProjectReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
        Assert.All(project.Descendants("PackageReference"), p => Assert.Equal("all", (string?)p.Attribute("PrivateAssets")));
    }

    [Fact]
    public void Core_uses_nothing_but_itself_and_the_base_library() =>
        AssertUses(FilesIn(Path.Combine(Source, "Core")), ["Naober.Core", "System"]);

    [Fact]
    public void Pages_refer_to_Core_only()
    {
        var project = XDocument.Load(Path.Combine(Source, "Pages", "Pages.csproj"));

        Assert.Equal(["../Core/Core.csproj"], project.Descendants("ProjectReference").Select(p => (string?)p.Attribute("Include")));
        Assert.Empty(project.Descendants("PackageReference"));
        AssertUses(FilesIn(Path.Combine(Source, "Pages")), ["Naober.Core", "Naober.Pages", "System", "Microsoft.AspNetCore.Components"]);
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_the_rooms_it_may(string room)
    {
        var files = FilesIn(Path.Combine(Functions, room));

        Assert.NotEmpty(files);
        var allowed = MayUse[room].Append($"Naober.Functions.{room.Replace('/', '.')}").ToArray();
        foreach (var (file, name) in files.SelectMany(UsingsOf).Where(u => u.Name.StartsWith("Naober", StringComparison.Ordinal)))
        {
            Assert.True(allowed.Any(a => IsOrIsIn(name, a)), $"{file} uses {name}.");
        }

        Assert.All(files, f => Assert.DoesNotContain("Naober.Functions.Adapters", room.StartsWith("Adapters", StringComparison.Ordinal) ? "" : CodeOf(f), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PlainRooms))]
    public void A_room_that_is_no_adapter_knows_no_vendor(string room) =>
        AssertUses(FilesIn(Path.Combine(Functions, room)), [.. MayUseOfOthers[room], "Naober"]);

    [Fact]
    public void Messages_take_from_the_ports_only_sealed_content()
    {
        var ports = FilesIn(Path.Combine(Functions, "Ports")).Select(f => Path.GetFileNameWithoutExtension(f)).Where(n => n != "SealedContent");

        Assert.All(FilesIn(Path.Combine(Functions, "Messages")), file =>
            Assert.DoesNotContain(ports, p => Regex.IsMatch(CodeOf(file), $@"\b{p}\b")));
    }

    [Fact]
    public void Every_folder_of_the_app_is_a_room_with_a_rule()
    {
        var folders = Directory.GetDirectories(Functions).Select(Path.GetFileName).Where(f => f is not ("bin" or "obj" or "Properties")).Select(f => f!);
        var adapters = Directory.GetDirectories(Path.Combine(Functions, "Adapters")).Select(f => $"Adapters/{Path.GetFileName(f)}");

        Assert.Equal(MayUse.Keys.Order(), folders.Where(f => f != "Adapters").Concat(adapters).Order());
    }

    [Theory]
    [InlineData("HttpClient")]
    [InlineData("IConfiguration")]
    [InlineData("DateTimeOffset.UtcNow")]
    [InlineData("DateTime.Now")]
    public void Triggers_do_without(string name) =>
        Assert.All(FilesIn(Path.Combine(Functions, "Triggers")), f => Assert.DoesNotContain(name, CodeOf(f), StringComparison.Ordinal));

    [Fact]
    public void No_code_asks_which_build_it_is() =>
        Assert.All(FilesIn(Source), f => Assert.DoesNotMatch(@"(?m)^\s*#(if|elif)\b", File.ReadAllText(f)));

    [Fact]
    public void No_file_is_longer_than_200_lines() =>
        AssertShorter([.. FilesIn(Source), .. FilesIn(Path.Combine(Repository.Root, "tools"))], LongestFile);

    [Fact]
    public void No_function_is_longer_than_80_lines() =>
        AssertClassesShorter(FilesIn(Path.Combine(Functions, "Triggers")), LongestFunction);

    private static void AssertUses(IReadOnlyList<string> files, string[] allowed)
    {
        Assert.NotEmpty(files);
        var others = files.SelectMany(UsingsOf).Where(u => !allowed.Any(a => IsOrIsIn(u.Name, a))).ToList();
        Assert.True(others.Count == 0, string.Join('\n', others.Select(o => $"{o.File} uses {o.Name}")));
    }

    private static void AssertShorter(IReadOnlyList<string> files, int lines)
    {
        Assert.NotEmpty(files);
        Assert.DoesNotContain(files.Select(f => (File: f, Lines: File.ReadAllLines(f).Length)), f => f.Lines > lines);
    }

    // From the line that declares the class to the end of the file.
    private static void AssertClassesShorter(IReadOnlyList<string> files, int lines)
    {
        Assert.NotEmpty(files);
        Assert.DoesNotContain(
            files.Select(f => (File: f, Lines: File.ReadAllLines(f).SkipWhile(l => !l.StartsWith("public sealed", StringComparison.Ordinal)).Count())),
            f => f.Lines > lines);
    }

    private static bool IsOrIsIn(string name, string room) => name == room || name.StartsWith($"{room}.", StringComparison.Ordinal);

    private static string[] FilesIn(string folder) => Directory.Exists(folder)
        ? [.. Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Concat(Directory.GetFiles(folder, "*.razor", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)]
        : [];

    private static IEnumerable<(string File, string Name)> UsingsOf(string file) =>
        Regex.Matches(File.ReadAllText(file), @"(?m)^\s*@?using\s+(?:static\s+)?(?:\w+\s*=\s*)?([A-Za-z_][\w.]*)\s*;?\s*$")
            .Select(m => (Path.GetRelativePath(Repository.Root, file), m.Groups[1].Value));

    private static string CodeOf(string file) =>
        string.Join('\n', File.ReadAllLines(file).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal)));
}
