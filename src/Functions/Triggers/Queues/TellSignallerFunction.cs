using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Queues;

/// <summary>
/// Tells the sender by text that the signal came in late, was picked up or was closed, or what a colleague wrote. By itself never after danger,
/// never at night, never without a number that can receive texts, and only when the move was really made.
/// </summary>
public sealed partial class TellSignallerFunction(
    ISignalStore signals,
    ITextMessages texts,
    IQueues queues,
    IContentSeal seal,
    OutwardStep step,
    SenderTexts answers,
    TimeProvider clock,
    ILogger<TellSignallerFunction> logger)
{
    [Function("TellSignaller")]
    public async Task RunAsync([QueueTrigger(QueueNames.TellSignaller, Connection = "Storage")] TellSignaller message, CancellationToken ct)
    {
        var id = SignalId.TryParse(message.Signal, out var parsed) ? parsed : throw new FormatException("The message names no signal.");
        if (await signals.FindAsync(id, ct) is not { } stored)
        {
            Log.Gone(logger, id);
            return;
        }

        if (stored.Signal.Trail.Count <= message.Number && clock.GetUtcNow() < message.OrderedAt + Patience.MayStillBeSaved)
        {
            await PutBackAsync(message, after: null, ct);
            return;
        }

        if (stored.Signal.Erased)
        {
            Log.NothingToTell(logger, id);
            return;
        }

        var wait = answers.WaitOf(message, clock.GetUtcNow());
        if (wait > TimeSpan.Zero)
        {
            await queues.EnqueueAsync(message with { Waited = true }, wait, ct);
            return;
        }

        var content = seal.Open(id, stored.Content);
        if (stored.Signal.Trail.ElementAtOrDefault(message.Number) != message.Move
            || await answers.FindAsync(message, stored.Signal, content, ct) is not { } text
            || content.Phone is not { CanReceiveText: true } to)
        {
            Log.NothingToTell(logger, id);
            return;
        }

        var result = await step.RunAsync(
            Steps.Tell(id, message.Move, message.Number),
            () => texts.SendAsync(to, text, ct),
            since => texts.WasSentAsync(to, text, since, ct),
            ct);
        if (result is StepResult.PutBack(var after))
        {
            await PutBackAsync(message, after, ct);
        }
    }

    private Task PutBackAsync(TellSignaller message, TimeSpan? after, CancellationToken ct) =>
        queues.EnqueueAsync(message with { Attempt = message.Attempt + 1 }, Patience.Delay(message.Attempt, after), ct);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Signal} is gone, so its sender hears nothing more.")]
        public static partial void Gone(ILogger logger, SignalId signal);

        [LoggerMessage(2, LogLevel.Information, "There is nothing to tell the sender of {Signal}.")]
        public static partial void NothingToTell(ILogger logger, SignalId signal);
    }
}
