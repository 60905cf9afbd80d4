using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>A signal as it stands in storage.</summary>
/// <param name="Version">Changes with every save.</param>
public sealed record StoredSignal(Signal Signal, SealedContent Content, string Version);

/// <summary>A signal that is not in storage yet.</summary>
/// <param name="Details">Null: there are none.</param>
/// <param name="Conversation">What its sender's conversation becomes; null: there is none.</param>
public sealed record NewSignal(Signal Signal, SealedContent Content, SealedDetails? Details = null, ConversationChange? Conversation = null)
{
    /// <summary>Why it goes to whom it goes, for its first event; null: it goes to nobody.</summary>
    public string? Why { get; init; }
}

/// <summary>Keeps signals, the list of open ones and their history. Each call takes effect whole or not at all.</summary>
public interface ISignalStore
{
    /// <summary>Adds a signal with its first event.</summary>
    /// <returns>False: it was there already, or its conversation went on meanwhile; nothing changed.</returns>
    Task<bool> AddAsync(NewSignal signal, CancellationToken ct);

    /// <summary>Adds a message that belongs to an earlier signal, and saves the move that this is for that signal.</summary>
    /// <returns>False: it was there already, or somebody saved the signal or the conversation first; nothing changed.</returns>
    Task<bool> AddPartAsync(NewSignal part, StoredSignal to, MoveDecision.Accepted move, CancellationToken ct);

    /// <summary>Also what is left of one that was destroyed (<see cref="Signal.Destroyed"/>).</summary>
    Task<StoredSignal?> FindAsync(SignalId id, CancellationToken ct);

    /// <summary>Null: there are none, or they were destroyed.</summary>
    Task<SealedDetails?> FindDetailsAsync(SignalId id, CancellationToken ct);

    /// <summary>
    /// Saves a move with its event; the list of open signals, the list of corrections and the destruction of what the signal no longer
    /// hides follow in the same transaction. So does, where the move erases the signal, the destruction of its notes and of what was written and
    /// the numbers, also of its parts.
    /// </summary>
    /// <param name="conversation">What the sender will be answered from now on; null: that stays as it is.</param>
    /// <returns>False: somebody saved first, and nothing changed.</returns>
    Task<bool> MoveAsync(StoredSignal from, MoveDecision.Accepted move, ConversationChange? conversation, CancellationToken ct);

    /// <inheritdoc cref="MoveAsync(StoredSignal, MoveDecision.Accepted, ConversationChange?, CancellationToken)"/>
    Task<bool> MoveAsync(StoredSignal from, MoveDecision.Accepted move, CancellationToken ct) => MoveAsync(from, move, conversation: null, ct);

    /// <summary>Saves a move together with the note that belongs to it.</summary>
    /// <inheritdoc cref="MoveAsync(StoredSignal, MoveDecision.Accepted, ConversationChange?, CancellationToken)" path="/param"/>
    /// <returns>False: somebody saved first, and nothing changed.</returns>
    Task<bool> MoveWithNoteAsync(
        StoredSignal from, MoveDecision.Accepted move, SealedNote note, ConversationChange? conversation, CancellationToken ct);

    /// <summary>The notes of a signal, oldest first.</summary>
    Task<IReadOnlyList<SealedNote>> ListNotesAsync(SignalId signal, CancellationToken ct);

    /// <summary>Every signal that is not closed, oldest first. Never the daily test.</summary>
    Task<IReadOnlyList<Signal>> ListOpenAsync(CancellationToken ct);

    /// <summary>The signals that came in since a moment, closed ones and messages that belong to another included, in no order. Reads many rows: not for a page.</summary>
    /// <param name="since">UTC.</param>
    Task<IReadOnlyList<Signal>> ListSinceAsync(DateTimeOffset since, CancellationToken ct);

    /// <summary>The signals of one sender, and the messages that belong to them, oldest first; not what was destroyed. Looks through all: not for every page.</summary>
    Task<IReadOnlyList<StoredSignal>> ListOfSenderAsync(SenderKey sender, CancellationToken ct);

    /// <summary>Records that somebody viewed a signal. The same view twice is one.</summary>
    Task AddViewAsync(SignalEvent view, CancellationToken ct);

    /// <summary>What happened to a signal, oldest first.</summary>
    Task<IReadOnlyList<SignalEvent>> ListEventsAsync(SignalId id, CancellationToken ct);

    /// <summary>The signals that a shop gave since that day (UTC), oldest day first. Kept with the signal itself, so each counts once.</summary>
    Task<IReadOnlyList<ShopSignal>> ListOfShopAsync(ShopId shop, DateTimeOffset since, CancellationToken ct);
}
