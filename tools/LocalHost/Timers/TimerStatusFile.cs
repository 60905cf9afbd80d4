using System.Text.Json;

namespace Naober.LocalHost.Timers;

/// <summary>Keeps a timer's status in a file in the state folder, so that a missed slot is seen at the next start.</summary>
internal sealed class TimerStatusFile(string stateFolder, string function)
{
    private readonly string _path = Path.Combine(stateFolder, "timers", $"{function}.json");

    /// <summary>Null when there is none, or none that can be read.</summary>
    public TimerStatus? Find()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize<TimerStatus>(File.ReadAllText(_path)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Replaces the file at once, so that a kill leaves the old one or the new one.</summary>
    public void Save(TimerStatus status)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_path)!);
        File.WriteAllText($"{_path}.new", JsonSerializer.Serialize(status));
        File.Move($"{_path}.new", _path, overwrite: true);
    }
}
