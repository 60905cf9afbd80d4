using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Queues;

/// <summary>
/// Tells a member of staff that a signal waits. When that is refused, or goes on failing, the next rung of the ladder is told; nobody is
/// told of a signal that somebody has picked up.
/// </summary>
public sealed partial class NotifyContactPersonFunction(
    ISignalStore signals,
    IQueues queues,
    OutwardStep step,
    StaffNotices notices,
    LadderOrders orders,
    Organisation organisation,
    TimeProvider clock,
    ILogger<NotifyContactPersonFunction> logger)
{
    [Function("NotifyContactPerson")]
    public async Task RunAsync([QueueTrigger(QueueNames.Notify, Connection = "Storage")] Notify message, CancellationToken ct)
    {
        var id = SignalId.TryParse(message.Signal, out var parsed) ? parsed : throw new FormatException("The message names no signal.");
        if (await signals.FindAsync(id, ct) is not { Signal: var signal })
        {
            Log.NotWaiting(logger, id);
            return;
        }

        var (rung, now) = (message.Rung, clock.GetUtcNow());
        switch (message.Informs
            ? Ladder.AsksToInform(organisation, signal, rung, message.Move, now - message.OrderedAt)
            : Ladder.Asks(organisation, signal, rung, message.Move, now - message.OrderedAt, now, message.Step))
        {
            case Telling.NotYet:
                await queues.EnqueueAsync(message with { Attempt = message.Attempt + 1 }, Patience.Delay(message.Attempt, retryAfter: null), ct);
                return;
            case Telling.NoLonger:
                Log.NotWaiting(logger, id);
                return;
            case Telling.NotThere:
                await orders.ClimbAsync(message, signal, ct);
                return;
        }

        // Waiting for a slot is no failed attempt, and comes before the claim: nothing was tried.
        if (await notices.FindWaitAsync(rung.Channel, ct) is { } wait)
        {
            await orders.WaitAsync(message, signal, wait, ct);
            return;
        }

        var person = organisation.People[rung.Person];
        var result = await step.RunAsync(
            Steps.Notify(id, rung, message.Move, message.Step, message.Informs),
            () => notices.SendAsync(signal, person, rung.Channel, message.Informs, ct),
            since => notices.WasSentAsync(signal, person, rung.Channel, since, ct),
            ct);
        switch (result)
        {
            // A mail wakes nobody: of what cannot wait the next is told as well.
            case StepResult.Done({ WasSent: true }) when rung.Channel != StaffChannel.Mail || signal.Urgency == Urgency.Normal || message.Informs:
                return;
            case StepResult.Done:
                await orders.ClimbAsync(message, signal, ct);
                return;
            case StepResult.PutBack(var after):
                await orders.WaitAsync(message with { Attempt = message.Attempt + 1 }, signal, Patience.Delay(message.Attempt, after), ct);
                return;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Signal} no longer waits, so nobody is told.")]
        public static partial void NotWaiting(ILogger logger, SignalId signal);
    }
}
