using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Conversations;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Timers;

/// <summary>
/// Compares Twilio's own list of texts to us with what we have, and takes in what is missing under the same id. Storage was down, the
/// webhook failed, the app was away: no text is lost by it. A text that we have but whose answer never reached its sender, because we
/// were stopped in between, is answered.
/// </summary>
public sealed partial class ReconcileInboundFunction(
    ITextMessages texts,
    ISignalStore signals,
    IQueues queues,
    FirstAnswers answers,
    Intake intake,
    VendorCopies copies,
    IStandings standings,
    TimeProvider clock,
    ILogger<ReconcileInboundFunction> logger)
{
    /// <summary>Longer than a weekend on which nobody noticed that the app was away.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(7);

    /// <summary>A younger text may still be on its way through the webhook and the queue.</summary>
    public static readonly TimeSpan Young = TimeSpan.FromMinutes(2);

    /// <summary>
    /// An older text that we have was answered, or its answer was ordered on an earlier tick. Three ticks, so that one may fail.
    /// </summary>
    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(17);

    [Function("ReconcileInbound")]
    public async Task RunAsync([TimerTrigger("30 */5 * * * *")] TimerInfo timer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var text in await texts.ListInboundAsync(now - Window, ct))
        {
            var id = SignalId.FromSms(text.Sid);
            if (text.At > now - Young)
            {
                continue;
            }

            if (await signals.FindAsync(id, ct) is not { } stored)
            {
                var taken = await intake.TakeAsync(
                    new Arrival(id, Channel.Sms, text.Body, text.From, text.At) { Keyword = VendorKeywords.Read(text.Body, optOutType: null) }, ct);
                await queues.EnqueueAsync(taken.Message with { Answered = await answers.WasGivenAsync(text, taken.Answer, ct) }, ct);
                Log.Missing(logger, id);
            }
            else if (stored.Signal.Erased)
            {
                await copies.ForgetNowAsync(text.Sid, ct);
            }
            else if (text.At > now - Recent && !await answers.WasGivenAsync(text, stored, ct))
            {
                await queues.EnqueueAsync(new TellSignaller(id.Value, MoveKind.Received, Number: 0, now), TimeSpan.Zero, ct);
                Log.Unanswered(logger, id);
            }
        }

        await standings.SaveAsync(new Standing(Standings.Inbound, now), ct);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Signal} was in Twilio's list but not with us. It is taken in now.")]
        public static partial void Missing(ILogger logger, SignalId signal);

        [LoggerMessage(2, LogLevel.Warning, "{Signal} is with us, but Twilio never passed on its answer. It is sent now.")]
        public static partial void Unanswered(ILogger logger, SignalId signal);
    }
}
