using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
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

        var rung = new Rung(new PersonId(message.Person), message.Channel);
        switch (Ladder.Asks(organisation, signal, rung, message.Move, clock.GetUtcNow() - message.OrderedAt))
        {
            case Telling.NotYet:
                await PutBackAsync(message, after: null, ct);
                return;
            case Telling.NoLonger:
                Log.NotWaiting(logger, id);
                return;
            case Telling.HasLeft:
                await ClimbAsync(message, signal, rung, ct);
                return;
        }

        var person = organisation.People[rung.Person];
        var result = await step.RunAsync(
            Steps.Notify(id, rung, message.Move),
            () => notices.SendAsync(signal, person, rung.Channel, ct),
            since => notices.WasSentAsync(signal, person, rung.Channel, since, ct),
            ct);
        switch (result)
        {
            case StepResult.Done({ WasSent: true }):
                return;
            case StepResult.Done:
                await ClimbAsync(message, signal, rung, ct);
                return;
            case StepResult.PutBack(var after):
                if (message.Attempt == Patience.AttemptsBeforeNextRung)
                {
                    await ClimbAsync(message, signal, rung, ct);
                }

                await PutBackAsync(message, after, ct);
                return;
        }
    }

    private Task PutBackAsync(Notify message, TimeSpan? after, CancellationToken ct) =>
        queues.EnqueueAsync(message with { Attempt = message.Attempt + 1 }, Patience.Delay(message.Attempt, after), ct);

    private async Task ClimbAsync(Notify message, Signal signal, Rung rung, CancellationToken ct)
    {
        if (Ladder.After(organisation, signal, rung, message.Move) is { } next)
        {
            await queues.EnqueueAsync(message with { Person = next.Person.Value, Channel = next.Channel, Attempt = 0 }, TimeSpan.Zero, ct);
            return;
        }

        Log.NobodyReached(logger, signal.Id);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Signal} no longer waits, so nobody is told.")]
        public static partial void NotWaiting(ILogger logger, SignalId signal);

        [LoggerMessage(2, LogLevel.Error, "Nobody could be told of {Signal}. It stands on the list at /werk: call the coordinator.")]
        public static partial void NobodyReached(ILogger logger, SignalId signal);
    }
}
