using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;
using Naober.Functions.Settings;

namespace Naober.Functions.Triggers.Queues;

/// <summary>
/// Tells a member of staff that a signal waits. When that is refused, or goes on failing, the next rung of the ladder is told; nobody is
/// told of a signal that somebody has picked up.
/// </summary>
public sealed partial class NotifyContactPersonFunction(
    ISignalStore signals,
    IActivityNotifications teams,
    ITextMessages texts,
    IQueues queues,
    OutwardStep step,
    Organisation organisation,
    PublicAddress address,
    ILogger<NotifyContactPersonFunction> logger)
{
    [Function("NotifyContactPerson")]
    public async Task RunAsync([QueueTrigger(QueueNames.Notify, Connection = "Storage")] Notify message, CancellationToken ct)
    {
        var id = SignalId.TryParse(message.Signal, out var parsed) ? parsed : throw new FormatException("The message names no signal.");
        if (await signals.FindAsync(id, ct) is not { Signal: { State: SignalState.Routed or SignalState.AwaitingVillage } signal })
        {
            Log.NotWaiting(logger, id);
            return;
        }

        var rung = new Rung(new PersonId(message.Person), message.Channel);
        var person = organisation.People[rung.Person];
        switch (await step.RunAsync(Steps.Notify(id, rung), () => ActAsync(signal, person, rung.Channel, ct), since => WasDoneAsync(signal, person, rung.Channel, since, ct), ct))
        {
            case StepResult.Done({ WasSent: true }):
                return;
            case StepResult.Done:
                await ClimbAsync(signal, rung, ct);
                return;
            case StepResult.PutBack(var after):
                if (message.Attempt == Patience.AttemptsBeforeNextRung)
                {
                    await ClimbAsync(signal, rung, ct);
                }

                await queues.EnqueueAsync(message with { Attempt = message.Attempt + 1 }, Patience.Delay(message.Attempt, after), ct);
                return;
        }
    }

    private Task<SendOutcome> ActAsync(Signal signal, Person person, StaffChannel channel, CancellationToken ct) => channel switch
    {
        StaffChannel.Teams => teams.SendAsync(
            person, signal.Id, signal.Urgency != Urgency.Normal, StaffTexts.Summary(organisation, signal), ct),
        _ => texts.SendAsync(person.WorkPhone!, StaffTexts.Sms(address.SignalPage(signal.Id)), ct),
    };

    // Teams is not asked: under the same chain it shows one notification however often we send it.
    private async Task<bool> WasDoneAsync(Signal signal, Person person, StaffChannel channel, DateTimeOffset since, CancellationToken ct) =>
        channel == StaffChannel.Sms
        && await texts.WasSentAsync(person.WorkPhone!, StaffTexts.Sms(address.SignalPage(signal.Id)), since, ct);

    private async Task ClimbAsync(Signal signal, Rung rung, CancellationToken ct)
    {
        if (Ladder.After(organisation, signal, rung) is { } next)
        {
            await queues.EnqueueAsync(new Notify(signal.Id.Value, next.Person.Value, next.Channel), TimeSpan.Zero, ct);
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
