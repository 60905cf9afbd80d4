using System.Text.Json;

namespace Naober.Tools.Fixture;

/// <summary>Writes down what the handler was asked, a line of JSON each, in a file that outlives it.</summary>
internal sealed class Journal(string path)
{
    private readonly Lock _gate = new();

    public void Write(object entry)
    {
        lock (_gate)
        {
            File.AppendAllText(path, JsonSerializer.Serialize(entry) + "\n");
        }
    }

    /// <summary>Waits until the test makes the file of this name beside the journal.</summary>
    public async Task UntilReleasedAsync(string name, CancellationToken ct)
    {
        while (!File.Exists($"{path}.{name}"))
        {
            await Task.Delay(20, ct);
        }
    }
}
