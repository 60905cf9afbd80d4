using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>One message of a signal, for somebody who may read it.</summary>
/// <param name="Content">Null: it cannot be opened.</param>
/// <param name="Hides">Something was taken out of the text and is not shown.</param>
public sealed record ReadMessage(DateTimeOffset ReceivedAt, Content? Content, bool Hides);

/// <summary>Opens the messages of a signal; none of what was erased or is blocked. What cannot be opened leaves the rest readable: who has it, and how urgent it is.</summary>
public sealed partial class SignalReading(ISignalStore signals, IContentSeal seal, ILogger<SignalReading> logger)
{
    /// <param name="withDetails">Puts names, addresses and the like back. Whoever asks for that has been let in and recorded.</param>
    public async Task<IReadOnlyList<ReadMessage>> ReadAsync(StoredSignal stored, bool withDetails, CancellationToken ct)
    {
        if (stored.Signal is { Erased: true } or { Restricted: true })
        {
            return [];
        }

        var messages = new List<ReadMessage> { await ReadAsync(stored, stored.Signal, withDetails, ct) };
        foreach (var id in stored.Signal.Parts)
        {
            if (await signals.FindAsync(id, ct) is { } part)
            {
                messages.Add(await ReadAsync(part, stored.Signal, withDetails, ct));
            }
        }

        return messages;
    }

    private async Task<ReadMessage> ReadAsync(StoredSignal message, Signal whole, bool withDetails, CancellationToken ct)
    {
        var id = message.Signal.Id;
        var hides = whole.Hiding.Contains(id);
        var details = hides && withDetails ? await signals.FindDetailsAsync(id, ct) : null;
        try
        {
            var content = seal.Open(id, message.Content);
            if (details is not null)
            {
                content = content with { Text = new MaskedText(content.Text, seal.OpenDetails(id, details)).Reveal() };
            }

            return new ReadMessage(message.Signal.ReceivedAt, content, hides && details is null);
        }
        catch (Exception fault) when (fault is KeyMissingException or CryptographicException)
        {
            Log.NotOpened(logger, fault, id);
            return new ReadMessage(message.Signal.ReceivedAt, Content: null, hides);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The text of {Signal} cannot be opened.")]
        public static partial void NotOpened(ILogger logger, Exception fault, SignalId signal);
    }
}
