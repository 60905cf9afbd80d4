using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>One store behind three ports, as the one table is: what changes together, changes together.</summary>
internal sealed partial class FakeSignalStore : ISignalStore, IConversations, ICorrections, ISealedRows
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SignalId, StoredSignal> _signals = [];
    private readonly Dictionary<SignalId, Signal> _open = [];
    private readonly Dictionary<SignalId, HashSet<SignalEvent>> _events = [];
    private readonly Dictionary<SignalId, SealedDetails> _details = [];
    private readonly Dictionary<SignalId, (SignalId Of, SealedNote Note)> _notes = [];
    private readonly Dictionary<SenderKey, StoredConversation> _conversations = [];
    private readonly List<Correction> _corrections = [];
    private int _versions;

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    /// <summary>Told of each signal that was recorded or moved, parts of others not included.</summary>
    public Action<Signal> Changed { get; set; } = static _ => { };

    public IReadOnlyList<StoredSignal> All => Locked(() => _signals.Values.ToList());

    public IReadOnlyList<SignalEvent> Events => Locked(() => _events.Values.SelectMany(e => e).ToList());

    public IReadOnlyDictionary<SignalId, SealedDetails> Details => Locked(() => _details.ToDictionary());

    /// <summary>Before a conversation is found, what a slow storage waits for.</summary>
    public Func<CancellationToken, Task> Recalling { get; set; } = static _ => Task.CompletedTask;

    public Task<bool> AddAsync(NewSignal signal, CancellationToken ct) => Answer(() =>
    {
        if (!MayAdd(signal))
        {
            return false;
        }

        Add(signal);
        Follow(signal.Signal);
        return true;
    });

    public Task<bool> AddPartAsync(NewSignal part, StoredSignal to, MoveDecision.Accepted move, CancellationToken ct) => Answer(() =>
    {
        if (!MayAdd(part) || !MayMove(to))
        {
            return false;
        }

        Add(part);
        Move(to, move);
        return true;
    });

    public Task<StoredSignal?> FindAsync(SignalId id, CancellationToken ct) => Answer(() =>
        _signals.GetValueOrDefault(id)
        ?? (_tombstones.TryGetValue(id, out var tombstone) ? new StoredSignal(tombstone.AsSignal(), SealedContent.Gone, Version: "") : null));

    public Task<SealedDetails?> FindDetailsAsync(SignalId id, CancellationToken ct) => Answer(() => _details.GetValueOrDefault(id));

    public Task<bool> MoveAsync(StoredSignal from, MoveDecision.Accepted move, ConversationChange? conversation, CancellationToken ct) => Answer(() =>
    {
        if (!MayMove(from) || !MayChange(conversation))
        {
            return false;
        }

        Move(from, move);
        Change(conversation);
        return true;
    });

    public Task<bool> MoveWithNoteAsync(
        StoredSignal from, MoveDecision.Accepted move, SealedNote note, ConversationChange? conversation, CancellationToken ct) => Answer(() =>
    {
        if (!MayMove(from) || !MayChange(conversation))
        {
            return false;
        }

        Move(from, move);
        Change(conversation);
        _notes.Add(note.Id, (move.Next.Id, note));
        return true;
    });

    public IReadOnlyList<SealedNote> NotesOf(SignalId signal) =>
        Locked(() => _notes.Values.Where(n => n.Of == signal).Select(n => n.Note).OrderBy(n => n.At).ToList());

    public Task<IReadOnlyList<SealedNote>> ListNotesAsync(SignalId signal, CancellationToken ct) => Answer(() => NotesOf(signal));

    async Task<StoredConversation> IConversations.FindAsync(SenderKey sender, CancellationToken ct)
    {
        await Recalling(ct);
        return await Answer(() => _conversations.GetValueOrDefault(sender) ?? new StoredConversation(Conversation.Blank, Version: null));
    }

    Task<IReadOnlyList<Correction>> ICorrections.ListAsync(int most, CancellationToken ct) =>
        Answer<IReadOnlyList<Correction>>(() => [.. _corrections.OrderByDescending(c => c.At).Take(most)]);

    public Task<IReadOnlyList<Signal>> ListOpenAsync(CancellationToken ct) =>
        Answer<IReadOnlyList<Signal>>(() => [.. _open.Values.OrderBy(s => s.ReceivedAt)]);

    public Task<IReadOnlyList<Signal>> ListSinceAsync(DateTimeOffset since, CancellationToken ct) =>
        Answer<IReadOnlyList<Signal>>(() => [.. _signals.Values.Select(s => s.Signal).Where(s => s.ReceivedAt >= since)]);

    public Task<IReadOnlyList<StoredSignal>> ListOfSenderAsync(SenderKey sender, CancellationToken ct) =>
        Answer<IReadOnlyList<StoredSignal>>(() => [.. _signals.Values.Where(s => s.Signal.Sender == sender).OrderBy(s => s.Signal.ReceivedAt)]);

    public Task AddViewAsync(SignalEvent view, CancellationToken ct) => Answer(() => Tell(view, safeRoute: false));

    public Task<IReadOnlyList<SignalEvent>> ListEventsAsync(SignalId id, CancellationToken ct) =>
        Answer<IReadOnlyList<SignalEvent>>(() => [.. _events.GetValueOrDefault(id, []).OrderBy(e => e.At)]);

    public Task<IReadOnlyList<ShopSignal>> ListOfShopAsync(ShopId shop, DateTimeOffset since, CancellationToken ct) =>
        Answer<IReadOnlyList<ShopSignal>>(() =>
        [
            .. _signals.Values.Select(s => s.Signal)
                .Where(s => s.Shop == shop && s.ReceivedAt >= since)
                .OrderBy(s => s.ReceivedAt)
                .Select(s => new ShopSignal(s.ReceivedAt, s.Trail.Contains(MoveKind.PickedUp))),
        ]);

    private bool MayAdd(NewSignal signal) =>
        !_signals.ContainsKey(signal.Signal.Id) && !_tombstones.ContainsKey(signal.Signal.Id) && MayChange(signal.Conversation);

    private bool MayChange(ConversationChange? change) =>
        change is null || _conversations.GetValueOrDefault(change.Sender)?.Version == change.Version;

    private void Change(ConversationChange? change)
    {
        if (change is not null)
        {
            _conversations[change.Sender] = new StoredConversation(change.Next, NextVersion());
        }
    }

    private bool MayMove(StoredSignal from) => _signals.GetValueOrDefault(from.Signal.Id)?.Version == from.Version;

    private void Add(NewSignal added)
    {
        var (signal, content, details, change) = added;
        _signals.Add(signal.Id, new StoredSignal(signal, content, NextVersion()));
        Happened(new SignalEvent(signal.Id, signal.ReceivedAt, By: null, EventKind.Received, Why: added.Why));
        if (details is not null)
        {
            _details.Add(signal.Id, details);
        }

        Change(change);
    }

    private void Move(StoredSignal from, MoveDecision.Accepted move)
    {
        var next = move.Next;
        _signals[next.Id] = new StoredSignal(next, next.Erased ? SealedContent.Gone : from.Content, NextVersion());
        foreach (var part in next.Erased ? next.Parts : [])
        {
            _signals[part] = new StoredSignal(_signals[part].Signal with { Erased = true }, SealedContent.Gone, NextVersion());
        }

        foreach (var note in from.Signal.Notes.Except(next.Notes))
        {
            _notes.Remove(note);
        }

        Tell(move.Event, next.SafeRoute || from.Signal.SafeRoute);
        Follow(move.Next);
        foreach (var destroyed in from.Signal.Hiding.Except(move.Next.Hiding))
        {
            _details.Remove(destroyed);
        }

        if (move.Correction is { } correction)
        {
            _corrections.Add(correction);
        }
    }

    // The same twice is once, as it is one row.
    private bool Happened(SignalEvent e) => (_events.TryGetValue(e.Signal, out var there) ? there : _events[e.Signal] = []).Add(e);

    private string NextVersion() => $"v{++_versions}";

    private void Follow(Signal signal)
    {
        if (signal.State == SignalState.Closed || TestSignals.Includes(signal))
        {
            _open.Remove(signal.Id);
        }
        else
        {
            _open[signal.Id] = signal;
        }

        Changed(signal);
    }

    private Task<T> Answer<T>(Func<T> answer) =>
        Down ? Task.FromException<T>(new StorageUnavailableException(new IOException("Storage is down."))) : Task.FromResult(Locked(answer));

    private T Locked<T>(Func<T> read)
    {
        lock (_lock)
        {
            return read();
        }
    }
}
