using System.Collections;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Naober.LocalHost.App;

/// <summary>
/// The app settings: the environment LocalHost was started with, and the settings file's Values for what the
/// environment lacks. Names are looked up without regard to case, as the Functions host does.
/// </summary>
internal sealed partial class Settings
{
    private readonly Dictionary<string, string> _values;

    private Settings(Dictionary<string, string> values, IReadOnlyDictionary<string, string> added)
    {
        _values = values;
        Added = added;
    }

    /// <summary>What the file adds to the environment. The handler inherits the rest by itself.</summary>
    public IReadOnlyDictionary<string, string> Added { get; }

    public IEnumerable<KeyValuePair<string, string>> All => _values;

    /// <exception cref="SetupException">The file is not a readable local.settings.json.</exception>
    public static Settings Read(string? file) =>
        From(
            Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(e => KeyValuePair.Create((string)e.Key, (string?)e.Value ?? "")),
            file is null ? [] : ReadValues(file));

    public static Settings From(IEnumerable<KeyValuePair<string, string>> environment, IEnumerable<KeyValuePair<string, string>> file)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in environment)
        {
            values[name] = value;
        }

        var added = file.Where(pair => values.TryAdd(pair.Key, pair.Value)).ToDictionary();
        return new Settings(values, added);
    }

    public string? Find(string name) => _values.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    /// <summary>Replaces every %Name% by the setting of that name.</summary>
    /// <exception cref="SetupException">There is no such setting.</exception>
    public string Expand(string text) =>
        Placeholder().Replace(text, match => Find(match.Groups[1].Value)
            ?? throw new SetupException($"'{match.Value}' does not resolve: there is no setting {match.Groups[1].Value}."));

    private static Dictionary<string, string> ReadValues(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            var root = document.RootElement;
            if (root.TryGetProperty("IsEncrypted", out var encrypted) && encrypted.ValueKind == JsonValueKind.True)
            {
                throw new SetupException($"{file} is encrypted; LocalHost reads only plain settings.");
            }

            return root.TryGetProperty("Values", out var values)
                ? values.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.ToString())
                : [];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new SetupException($"{file} is not a settings file: {e.Message}");
        }
    }

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Placeholder();
}
