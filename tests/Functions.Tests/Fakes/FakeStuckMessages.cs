using System.Collections.Concurrent;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>Stuck messages beside the fake store, which keeps the log.</summary>
internal sealed class FakeStuckMessages(FakeSignalStore signals) : IStuckMessages
{
    private readonly ConcurrentDictionary<SignalId, (StuckMessage Message, SealedContent Body)> _messages = new();

    public IReadOnlyList<(StuckMessage Message, SealedContent Body)> All => [.. _messages.Values];

    public Task AddAsync(StuckMessage message, SealedContent body, CancellationToken ct)
    {
        _messages[message.Id] = (message, body);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<StuckMessage>> ListAsync(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<StuckMessage>>([.. _messages.Values.Select(m => m.Message).OrderBy(m => m.Since)]);

    public Task<(StuckMessage Message, SealedContent Body)?> FindAsync(SignalId id, CancellationToken ct) =>
        Task.FromResult<(StuckMessage Message, SealedContent Body)?>(_messages.TryGetValue(id, out var found) ? found : null);

    public Task RemoveAsync(SignalId id, CancellationToken ct)
    {
        _messages.TryRemove(id, out _);
        return Task.CompletedTask;
    }

    public Task<bool> DismissAsync(SignalId id, LogEntry entry, CancellationToken ct) => Task.FromResult(_messages.TryRemove(id, out _) && signals.Log(entry));
}
