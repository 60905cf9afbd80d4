using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;

namespace Naober.Infra.Tests.Teams;

/// <summary>infra/teams/package.sh, run as somebody runs it.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Manifest = "11111111-2222-4333-8444-555555555555";
    private const string Registration = "66666666-7777-4888-8999-aaaaaaaaaaaa";
    private const string Host = "naober-lochem.azurewebsites.net";

    private static readonly byte[] PngSignature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("naober-teams-");

    private string Zip => Path.Combine(_folder.FullName, "naober.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_package_is_the_filled_manifest_and_the_icons_that_it_names()
    {
        Assert.Equal(0, await RunAsync(Host, Manifest, Registration, "1.2.3", Zip));

        using var zip = ZipFile.OpenRead(Zip);
        using var manifest = JsonDocument.Parse(new StreamReader(zip.GetEntry("manifest.json")!.Open()).ReadToEnd());
        var root = manifest.RootElement;
        Assert.DoesNotContain("{{", root.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(Manifest, root.GetProperty("id").GetString());
        Assert.Equal(Registration, root.GetProperty("webApplicationInfo").GetProperty("id").GetString());
        Assert.Equal("1.2.3", root.GetProperty("version").GetString());
        Assert.Equal(Host, Assert.Single(root.GetProperty("validDomains").EnumerateArray()).GetString());
        var icons = root.GetProperty("icons");
        Assert.Equal(
            ["manifest.json", icons.GetProperty("color").GetString()!, icons.GetProperty("outline").GetString()!],
            zip.Entries.Select(e => e.FullName));
    }

    [Theory]
    [InlineData("https://" + Host, Manifest, Registration, "1.0.0")]
    [InlineData(Host + "/werk", Manifest, Registration, "1.0.0")]
    [InlineData(Host, "no-guid", Registration, "1.0.0")]
    [InlineData(Host, Manifest, "no-guid", "1.0.0")]
    [InlineData(Host, Manifest, Registration, "one")]
    public async Task What_Teams_would_refuse_is_refused_before(string host, string manifest, string registration, string version)
    {
        Assert.Equal(2, await RunAsync(host, manifest, registration, version, Zip));

        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public async Task Without_arguments_it_says_what_it_wants() => Assert.Equal(2, await RunAsync());

    // Colour type 6 has an alpha channel: the outline must be transparent, the coloured one may be opaque.
    [Theory]
    [InlineData("color.png", 192, null)]
    [InlineData("outline.png", 32, 6)]
    public void An_icon_is_a_PNG_of_the_size_that_Teams_wants(string name, int size, int? colourType)
    {
        var png = File.ReadAllBytes(Path.Combine(Files.Teams, name));

        Assert.Equal(PngSignature, png[..8]);
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)));
        Assert.Equal(size, BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
        Assert.True(colourType is null || png[25] == colourType);
    }

    private static async Task<int> RunAsync(params string[] arguments)
    {
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(Files.Teams, "package.sh"), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        await Task.WhenAll(script.StandardOutput.ReadToEndAsync(), script.StandardError.ReadToEndAsync());
        await script.WaitForExitAsync();
        return script.ExitCode;
    }
}
