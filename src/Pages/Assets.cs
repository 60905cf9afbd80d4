using System.Collections.Frozen;
using System.Security.Cryptography;

namespace Naober.Pages;

/// <summary>
/// The stylesheet and the pictograms, kept inside this assembly. A file's name carries a hash of its bytes, so that a browser
/// may keep it for ever.
/// </summary>
public static class Assets
{
    private static readonly Lazy<FrozenDictionary<string, Loaded>> ByName = new(Load);

    private static readonly Lazy<FrozenDictionary<string, Asset>> ByHashedName =
        new(static () => ByName.Value.Values.ToFrozenDictionary(static a => a.HashedName, static a => a.Asset, StringComparer.Ordinal));

    /// <summary>Where a page finds a file, such as <c>/assets/naober.0f3a…c1.css</c> for <c>naober.css</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public static string Url(string name) => $"/assets/{ByName.Value[name].HashedName}";

    /// <summary>The file with this hashed name; null for every other name, also for an old hash.</summary>
    public static Asset? Find(string fileName) => ByHashedName.Value.GetValueOrDefault(fileName);

    private static FrozenDictionary<string, Loaded> Load() =>
        typeof(Assets).Assembly.GetManifestResourceNames()
            .Where(static n => !n.EndsWith(".json", StringComparison.Ordinal)) // the pages' words
            .ToFrozenDictionary(static n => n, Load, StringComparer.Ordinal);

    private static Loaded Load(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var extension = Path.GetExtension(name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
        var contentType = extension == ".svg" ? "image/svg+xml" : "text/css; charset=utf-8";
        return new Loaded($"{Path.GetFileNameWithoutExtension(name)}.{hash}{extension}", new Asset(bytes, contentType));
    }

    private sealed record Loaded(string HashedName, Asset Asset);
}
