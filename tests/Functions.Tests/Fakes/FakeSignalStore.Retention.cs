using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>What takes away, of the same store.</summary>
internal sealed partial class FakeSignalStore
{
    private readonly Dictionary<SignalId, Tombstone> _tombstones = [];
    private readonly Dictionary<SignalCount, int> _counts = [];

    public Task<KeptSignals> ListKeptAsync() => Answer(() => new KeptSignals([.. _signals.Values], [.. _tombstones.Values]));

    public Task<bool> BuryAsync(StoredSignal signal, SignalCount? counted, DateTimeOffset at) => Answer(() =>
    {
        var id = signal.Signal.Id;
        if (!MayMove(signal) || !_signals.Remove(id))
        {
            return false;
        }

        _tombstones[id] = new Tombstone(id, at, IsCleared: false, HadText: !signal.Signal.Erased);
        _open.Remove(id);
        if (counted is not null)
        {
            _counts[counted] = _counts.GetValueOrDefault(counted) + 1;
        }

        return true;
    });

    public Task ClearAsync(Tombstone tombstone) => Answer(() =>
    {
        _events.Remove(tombstone.Id);
        foreach (var note in _notes.Where(n => tombstone.HadText && n.Value.Of == tombstone.Id).Select(n => n.Key).ToList())
        {
            _notes.Remove(note);
        }

        if (tombstone.HadText)
        {
            _details.Remove(tombstone.Id);
        }

        _tombstones[tombstone.Id] = tombstone with { IsCleared = true };
        return true;
    });

    public Task RemoveAsync(IReadOnlyList<Tombstone> tombstones) => Answer(() => tombstones.Count(t => _tombstones.Remove(t.Id)));

    public Task SweepCorrectionsAsync(DateTimeOffset before) => Answer(() => _corrections.RemoveAll(c => c.At < before));

    public Task<IReadOnlyList<CountedSignals>> ListCountsAsync() =>
        Answer<IReadOnlyList<CountedSignals>>(() => [.. _counts.Select(c => new CountedSignals(c.Key, c.Value))]);

    public Task<IReadOnlyList<KeptConversation>> ListConversationsAsync() =>
        Answer<IReadOnlyList<KeptConversation>>(() => [.. _conversations.Select(c => new KeptConversation(c.Key, c.Value))]);

    public Task<bool> SaveConversationAsync(KeptConversation from, Conversation? next) => Answer(() =>
    {
        if (_conversations.GetValueOrDefault(from.Sender)?.Version != from.Stored.Version)
        {
            return false;
        }

        _conversations.Remove(from.Sender);
        if (next is not null)
        {
            _conversations[from.Sender] = new StoredConversation(next, NextVersion());
        }

        return true;
    });
}
