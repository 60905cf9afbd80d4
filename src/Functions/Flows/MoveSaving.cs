using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Saves a move that a person made, with what was written with it and what it changes in how the sender is answered.</summary>
public sealed class MoveSaving(ISignalStore signals, IConversations conversations, NoteWriting notes)
{
    /// <param name="note">What was written with it; null: nothing.</param>
    /// <returns>False: somebody saved first, and nothing changed.</returns>
    public async Task<bool> SaveAsync(StoredSignal from, MoveDecision.Accepted move, string? note, CancellationToken ct)
    {
        var change = await FindChangeAsync(move, ct);
        return note is null
            ? await signals.MoveAsync(from, move, change, ct)
            : await signals.MoveWithNoteAsync(from, move, notes.Seal(move.Next.Notes[^1], move.Event.At, move.Event.By!.Value, note), change, ct);
    }

    // A reply belongs to what a colleague asked, and after safety at home nothing follows by itself.
    private async Task<ConversationChange?> FindChangeAsync(MoveDecision.Accepted move, CancellationToken ct)
    {
        if (move.Event.Kind is not (EventKind.SafetyRaised or EventKind.Texted)
            || move.Next.Sender is not { } sender
            || await conversations.FindAsync(sender, ct) is not var (known, version))
        {
            return null;
        }

        var next = move.Event.Kind == EventKind.Texted ? known.After(move.Next, move.Event.At) : known.Shielding(move.Next);
        return ReferenceEquals(next, known) ? null : new ConversationChange(sender, next, version);
    }
}
