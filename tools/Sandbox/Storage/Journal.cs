using System.Text.Json;

namespace Naober.Sandbox.Storage;

/// <summary>A file with one line of JSON per change; the last line of an id is how it stands.</summary>
public sealed class Journal<T>
    where T : class
{
    private readonly string _path;

    public Journal(string folder, string name)
    {
        Directory.CreateDirectory(folder);
        _path = Path.Combine(folder, $"{name}.jsonl");
        if (File.Exists(_path) && File.ReadAllBytes(_path) is { Length: > 0 } bytes && bytes[^1] != (byte)'\n')
        {
            File.AppendAllText(_path, "\n"); // cut off by a crash: the next line must not join it
        }
    }

    /// <summary>Skips a line that was cut off by a crash.</summary>
    public IEnumerable<(string Id, T Value)> Read()
    {
        foreach (var line in File.Exists(_path) ? File.ReadAllLines(_path) : [])
        {
            if (TryParse(line) is { } entry)
            {
                yield return (entry.Id, entry.Value);
            }
        }
    }

    public void Write(string id, T value) =>
        File.AppendAllText(_path, $"{JsonSerializer.Serialize(new Entry(id, value))}\n");

    public void Clear() => File.Delete(_path);

    private static Entry? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<Entry>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private sealed record Entry(string Id, T Value);
}
