using System.Collections.Concurrent;
using System.Text.Json;
using Naober.LocalHost.Handler;

namespace Naober.Tools.Tests.LocalHost;

/// <summary>Keeps what it was asked to run, and answers when it is let go.</summary>
internal sealed class FakeInvoker : IInvoker
{
    private readonly ConcurrentQueue<JsonElement> _calls = [];

    /// <summary>What every call waits for.</summary>
    public Task Hold { get; set; } = Task.CompletedTask;

    public IReadOnlyList<JsonElement> Calls => [.. _calls];

    public async Task<InvocationOutcome> InvokeAsync(string function, Envelope envelope, CancellationToken ct)
    {
        _calls.Enqueue(JsonSerializer.Deserialize<JsonElement>($"{envelope}"));
        await Hold.WaitAsync(ct);
        return new InvocationOutcome.Succeeded([]);
    }
}
