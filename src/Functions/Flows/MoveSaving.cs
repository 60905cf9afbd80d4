using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Saves a move that a person made, with what was written with it and what it changes in how the sender is answered.</summary>
public sealed class MoveSaving(ISignalStore signals, IConversations conversations, NoteWriting notes)
{
    /// <param name="note">What was written with it; null: nothing.</param>
    /// <returns>False: somebody saved first, and nothing changed.</returns>
    public async Task<bool> SaveAsync(StoredSignal from, MoveDecision.Accepted move, string? note, CancellationToken ct) => note is null
        ? await signals.MoveAsync(from, move, move.Event.Kind == EventKind.SafetyRaised ? await ShieldedAsync(move.Next, ct) : null, ct)
        : await signals.MoveWithNoteAsync(from, move, notes.Seal(move.Next.Notes[^1], move.Event.At, move.Event.By!.Value, note), conversation: null, ct);

    private async Task<ConversationChange?> ShieldedAsync(Signal signal, CancellationToken ct) =>
        signal.Sender is { } sender
        && await conversations.FindAsync(sender, ct) is var (known, version)
        && known.Shielding(signal) is var shielded
        && !ReferenceEquals(shielded, known)
            ? new ConversationChange(sender, shielded, version)
            : null;
}
