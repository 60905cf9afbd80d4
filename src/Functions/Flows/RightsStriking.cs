using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// Takes words out of what was written of somebody: out of the messages, the notes of colleagues, and the names that were sealed apart. What was sent
/// stays as it was sent. Twice is once: a word that is gone is not found.
/// </summary>
public sealed class RightsStriking(ISignalStore signals, IContentSeal seal, NoteWriting writing, TimeProvider clock)
{
    private const int MostTries = 20;

    /// <returns>In how many messages and notes something was struck.</returns>
    public async Task<int> StrikeAsync(Holdings there, IReadOnlyList<string> words, PersonId by, CancellationToken ct)
    {
        var struck = 0;
        foreach (var message in there.Parts.Concat(there.Signals))
        {
            struck += await AgainAsync(() => StrikeTextAsync(message.Signal.Id, words, by, ct));
        }

        foreach (var whole in there.Signals)
        {
            foreach (var note in whole.Signal.Notes)
            {
                struck += await AgainAsync(() => StrikeNoteAsync(whole.Signal.Id, note, words, by, ct));
            }
        }

        return struck;
    }

    // Null: somebody saved first.
    private static async Task<int> AgainAsync(Func<Task<bool?>> strike)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await strike() is { } done)
            {
                return done ? 1 : 0;
            }
        }

        throw new TimeoutException($"Words could not be struck: others saved first {MostTries} times.");
    }

    private async Task<bool?> StrikeTextAsync(SignalId id, IReadOnlyList<string> words, PersonId by, CancellationToken ct)
    {
        if (await signals.FindAsync(id, ct) is not { Signal: { Erased: false } signal } stored)
        {
            return false;
        }

        var content = seal.Open(id, stored.Content);
        var hiding = new List<SignalId>();
        foreach (var hidden in signal.Hiding)
        {
            if (await signals.FindDetailsAsync(hidden, ct) is { } details && !StruckText.Holds(Joined(seal.OpenDetails(hidden, details)), words))
            {
                hiding.Add(hidden);
            }
        }

        if (hiding.Count == signal.Hiding.Count && !StruckText.Holds(content.Text, words) && !Quotes(content.Notes, words))
        {
            return false;
        }

        var left = content with { Text = StruckText.Of(content.Text, words), Notes = Without(content.Notes, words) };
        return signal.Decide(new Move.Strike(hiding), by, clock.GetUtcNow()) is not MoveDecision.Accepted move
            ? false
            : await signals.MoveAsync(stored with { Content = seal.Seal(id, left) }, move, ct) ? true : null;
    }

    private async Task<bool?> StrikeNoteAsync(SignalId id, SignalId noteId, IReadOnlyList<string> words, PersonId by, CancellationToken ct)
    {
        if (await signals.FindAsync(id, ct) is not { Signal: { Erased: false } signal } stored
            || signal.Sent.Contains(noteId)
            || (await signals.ListNotesAsync(id, ct)).FirstOrDefault(n => n.Id == noteId) is not { } note
            || seal.OpenNote(note) is not { } text
            || !StruckText.Holds(text, words)
            || signal.Decide(new Move.Strike(signal.Hiding), by, clock.GetUtcNow()) is not MoveDecision.Accepted move)
        {
            return false;
        }

        var next = SignalId.OfNote(id, noteId.Value, StruckText.Of(text, words));
        var replaced = move with { Next = move.Next with { Notes = [.. signal.Notes.Select(n => n == noteId ? next : n)] } };
        return await signals.MoveWithNoteAsync(stored, replaced, writing.Seal(next, note.At, note.By, StruckText.Of(text, words)), conversation: null, ct) ? true : null;
    }

    private static string Joined(IEnumerable<HiddenPiece> pieces) => string.Join('\n', pieces.Select(p => p.Value));

    private static bool Quotes(Notes? notes, IReadOnlyList<string> words) =>
        notes is not null && (notes.Reasons.Any(r => StruckText.Holds(r.Said, words)) || notes.Wishes.Any(w => StruckText.Holds(w.Said, words)));

    private static Notes? Without(Notes? notes, IReadOnlyList<string> words) => notes is null
        ? null
        : notes with
        {
            Reasons = [.. notes.Reasons.Select(r => new Reason(StruckText.Of(r.Said, words), r.Means))],
            Wishes = [.. notes.Wishes.Select(w => w with { Said = StruckText.Of(w.Said, words) })],
        };
}
