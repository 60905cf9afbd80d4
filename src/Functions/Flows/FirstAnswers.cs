using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Whether the sender of a text had our first answer. The vendor's own list tells whether it was passed on.</summary>
public sealed partial class FirstAnswers(ITextMessages texts, IContentSeal seal, ILogger<FirstAnswers> logger)
{
    /// <param name="answer">Null: none is owed.</param>
    public async Task<bool> WasGivenAsync(InboundText text, string? answer, CancellationToken ct) =>
        text.From is null || answer is null || await texts.WasAnsweredAsync(text.From, answer, text.At, ct);

    /// <summary>The answer that was decided is sealed with the text. What cannot be opened cannot be answered either.</summary>
    public Task<bool> WasGivenAsync(InboundText text, StoredSignal stored, CancellationToken ct) => WasGivenAsync(text, AnswerOf(stored), ct);

    private string? AnswerOf(StoredSignal stored)
    {
        try
        {
            return seal.Open(stored.Signal.Id, stored.Content).Notes?.Answer;
        }
        catch (Exception fault) when (fault is KeyMissingException or CryptographicException)
        {
            Log.NotOpened(logger, fault, stored.Signal.Id);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Whether {Signal} was answered is not known: its text cannot be opened.")]
        public static partial void NotOpened(ILogger logger, Exception fault, SignalId signal);
    }
}
