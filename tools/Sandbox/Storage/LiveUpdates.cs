using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Naober.Sandbox.Storage;

/// <summary>Tells open browser windows that what they show has changed. A hundred changes at once are one event.</summary>
public sealed class LiveUpdates
{
    public const string Everything = "*";
    public const string Faults = "faults";

    private readonly ConcurrentDictionary<Window, byte> _windows = new();

    /// <summary>The topic of a phone's thread.</summary>
    public static string Phone(string number) => $"phone:{number}";

    /// <summary>The topic of a person's Teams window.</summary>
    public static string Person(string id) => $"person:{id}";

    public void Publish(string topic)
    {
        foreach (var window in _windows.Keys.Where(w => w.Topic == topic || w.Topic == Everything))
        {
            window.Changes.Writer.TryWrite(topic);
        }
    }

    /// <summary>Begins with "open", so that a window that was away for a moment looks again. Ends quietly with the token.</summary>
    public async IAsyncEnumerable<string> SubscribeAsync(string topic, [EnumeratorCancellation] CancellationToken ct)
    {
        var window = new Window(topic, Channel.CreateBounded<string>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }));
        _windows.TryAdd(window, 0);
        await using var closed = ct.Register(() => window.Changes.Writer.TryComplete());
        try
        {
            yield return "open";
            await foreach (var changed in window.Changes.Reader.ReadAllAsync(CancellationToken.None))
            {
                yield return changed;
            }
        }
        finally
        {
            _windows.TryRemove(window, out _);
        }
    }

    private sealed record Window(string Topic, Channel<string> Changes);
}
