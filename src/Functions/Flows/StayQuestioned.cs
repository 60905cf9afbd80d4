using Microsoft.Extensions.Logging;
using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Knows who was asked by text whether the visits must go on, so that a bare "ja" can be the answer.</summary>
public sealed partial class StayQuestioned(
    SeriesQuestions questions, IClaims claims, ISeriesAnswers answers, ISignalStore signals, ISenderKeys senders, ILogger<StayQuestioned> logger)
{
    /// <summary>
    /// Whether our question, or an answer to it, is the last thing that was said between the sender and us. Not when their signal was closed after
    /// it: then they were asked whether they still worry, and that goes first.
    /// </summary>
    /// <param name="earlier">The last signal of the sender. Null: there is none.</param>
    /// <returns>False also when storage does not answer: then a person reads the message.</returns>
    public async Task<bool> IsLastSaidAsync(Arrival arrival, Conversation conversation, SignalId? earlier, CancellationToken ct)
    {
        try
        {
            return arrival.Phone is { } phone
                && await FindLastAsync(senders.KeyOf(phone), arrival.At, ct) is { } last
                && !conversation.Exchanges.Any(e => e.At > last && e.Message != arrival.Id)
                && !await WasClosedSinceAsync(earlier, last, arrival.At, ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.Away(logger, fault, arrival.Id);
            return false;
        }
    }

    // When the sender was asked, or answered. Null: they were not asked.
    private async Task<DateTimeOffset?> FindLastAsync(SenderKey sender, DateTimeOffset now, CancellationToken ct)
    {
        DateTimeOffset? last = null;
        foreach (var question in await questions.ListOpenAsync(now, ct))
        {
            var steps = await claims.ListDoneAsync(Steps.IdOf(question), ct);
            if (steps.GetValueOrDefault(Steps.AskToStay(question, sender).Step) is { WasSent: true, At: var asked })
            {
                var said = (await answers.ListAsync(question.Village, ct)).Where(a => a.By == sender.Value).Select(a => a.At);
                last = said.Append(asked).Append(last ?? asked).Max();
            }
        }

        return last;
    }

    private async Task<bool> WasClosedSinceAsync(SignalId? earlier, DateTimeOffset last, DateTimeOffset now, CancellationToken ct) =>
        earlier is { } id && await signals.FindAsync(id, ct) is { Signal: var signal } && signal.ClosedAt > last && signal.TakesReply(now);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Whether {Signal} answers the question about the visits could not be read. A person reads it.")]
        public static partial void Away(ILogger logger, Exception fault, SignalId signal);
    }
}
