using System.Security.Cryptography;
using Naober.Testing;

namespace Naober.Infra.Tests.Supply;

/// <summary>No key, token or password is in the repository, nor ever was.</summary>
public sealed class SecretTests
{
    // Lock files are full of hashes of packages, which everybody may know.
    private static readonly string[] Hashes = ["package-lock.json", "packages.lock.json"];

    // The same bytes every time: one in ten thousand is not random enough to be found.
    private static readonly byte[] Planted = SHA256.HashData("planted"u8);

    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="] = "Azurite's own key, the same for everybody",
        ["AC00000000000000000000000000000000"] = "no account: the Sandbox and the tests",
        ["AC00000000000000000000000000000001"] = "no account: the tests",
        ["CallSidCA1234567890ABCDECaller+14158675309Digits1234From+14158675309To+18005551212"] = "the example in Twilio's own documents",
        ["ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"] = "no account: the tests of the Sandbox",
    };

    [Fact]
    public async Task No_file_holds_a_secret()
    {
        var found = new List<Secret>();
        foreach (var file in await FilesAsync())
        {
            var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, file));
            if (!text.Contains('\0', StringComparison.Ordinal)) // a picture
            {
                found.AddRange(text.Split('\n').SelectMany(line => SecretScan.In(file, line)));
            }
        }

        Assert.DoesNotContain(found, s => !Allowed.ContainsKey(s.Text));
        // What is allowed for nothing goes; here it stands because it is allowed.
        Assert.Empty(Allowed.Keys.Except(found.Where(s => !s.Where.EndsWith($"/{nameof(SecretTests)}.cs", StringComparison.Ordinal)).Select(s => s.Text)));
    }

    [Fact]
    public async Task No_commit_ever_held_a_secret()
    {
        if (await Git.TryAsync("log", "--all", "-p", "--unified=0", "--no-color", "--no-ext-diff", "--no-textconv", "--format=commit %h") is not { } history)
        {
            Assert.Skip("There is no history here.");
            return;
        }

        var (found, commit, file) = (new HashSet<Secret>(), "", "");
        foreach (var line in history.Split('\n'))
        {
            if (line.StartsWith("commit ", StringComparison.Ordinal))
            {
                commit = line;
            }
            else if (line.StartsWith("+++ ", StringComparison.Ordinal))
            {
                file = line[4..];
            }
            else if (line.StartsWith('+') && !HasHashes(file))
            {
                found.UnionWith(SecretScan.In($"{commit} {file}", line));
            }
        }

        Assert.DoesNotContain(found, s => !Allowed.ContainsKey(s.Text));
        Assert.NotEmpty(found);
        Assert.SkipWhen(await Git.TryAsync("rev-parse", "--is-shallow-repository") is "true\n", "This clone is shallow: only the commits that are here were looked at.");
    }

    [Fact]
    public void Each_kind_of_secret_is_found()
    {
        var (hex, base64) = (Convert.ToHexStringLower(Planted.AsSpan(0, 16)), Convert.ToBase64String(Planted));
        (string Kind, string Line)[] planted =
        [
            ("private key", "-----BEGIN " + "RSA PRIVATE KEY-----"),
            ("private key", "  \"key\": \"-----BEGIN " + "PRIVATE KEY-----\\nMIIE\""),
            ("storage key", $"Storage=DefaultEndpointsProtocol=https;AccountName=naober;AccountKey={base64}{base64};EndpointSuffix=core.windows.net"),
            ("Twilio sid", $"\"Twilio__ApiKey\": \"SK{hex}\""),
            ("Twilio sid", $"param account = 'AC{hex}'"),
            ("JWT", $"Authorization: Bearer eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiJhbm5hIn0" + $".{hex}"),
            ("shared access", $"https://naober.blob.core.windows.net/x?sv=2024&sig={base64.Replace("+", "%2B", StringComparison.Ordinal).Replace("/", "%2F", StringComparison.Ordinal)}"),
            ("shared access", $"Endpoint=sb://x;SharedAccessKeyName=a;SharedAccessKey={base64}"),
            ("password", "Server=tcp:x;User ID=sa;Password=" + "Geheim12345;"),
            ("token", $"\"Twilio__AuthToken\": \"{hex}\""),
            ("random bytes", $"\"MasterKeys__k20260101\": \"{base64}\""),
        ];

        Assert.All(planted, p => Assert.Contains(p.Kind, SecretScan.In("here", p.Line).Select(s => s.Kind)));
    }

    [Fact]
    public void What_is_found_is_not_printed()
    {
        var key = Convert.ToBase64String(Planted);
        var found = SecretScan.In("here", $"key: {key}").ToList();

        Assert.NotEmpty(found);
        Assert.All(found, s => Assert.DoesNotContain(key, s.ToString(), StringComparison.Ordinal));
    }

    // What git keeps; where there is no git, all that is not made or installed here.
    private static async Task<IEnumerable<string>> FilesAsync()
    {
        string[] made = ["artifacts", "node_modules", ".naober", ".git"];
        var files = await Git.TryAsync("ls-files", "-z") is { } kept
            ? kept.Split('\0', StringSplitOptions.RemoveEmptyEntries)
            : Directory.EnumerateFiles(Repository.Root, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(Repository.Root, f))
                .Where(f => !made.Contains(f.Split(Path.DirectorySeparatorChar)[0]));
        return files.Where(f => !HasHashes(f) && File.Exists(Path.Combine(Repository.Root, f)));
    }

    private static bool HasHashes(string file) => Hashes.Any(h => file.EndsWith(h, StringComparison.Ordinal));
}
