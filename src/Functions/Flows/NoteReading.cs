using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>A note, opened for who may read it.</summary>
/// <param name="At">UTC.</param>
/// <param name="Text">Null: it cannot be opened.</param>
public sealed record ReadNote(SignalId Id, DateTimeOffset At, PersonId By, string? Text);

/// <summary>Opens the notes of a signal. One that cannot be opened leaves the rest readable.</summary>
public sealed partial class NoteReading(ISignalStore signals, IContentSeal seal, ILogger<NoteReading> logger)
{
    public async Task<IReadOnlyList<ReadNote>> ReadAsync(Signal signal, CancellationToken ct) => signal.Notes.Count == 0 || signal.Restricted
        ? []
        : [.. (await signals.ListNotesAsync(signal.Id, ct)).Select(n => new ReadNote(n.Id, n.At, n.By, Open(n)))];

    private string? Open(SealedNote note)
    {
        try
        {
            return seal.OpenNote(note);
        }
        catch (Exception fault) when (fault is KeyMissingException or CryptographicException)
        {
            Log.NotOpened(logger, fault, note.Id);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The note {Note} cannot be opened.")]
        public static partial void NotOpened(ILogger logger, Exception fault, SignalId note);
    }
}
