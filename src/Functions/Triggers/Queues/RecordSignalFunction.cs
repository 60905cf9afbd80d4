using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Tour;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Flows;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Queues;

/// <summary>Records a message and orders what follows from it: who must look is told, also of what a sender adds later.</summary>
public sealed class RecordSignalFunction(Recorder recorder, ReminderOrders reminders, ISeriesAnswers answers, IQueues queues, Organisation organisation, TimeProvider clock)
{
    [Function("RecordSignal")]
    public async Task RunAsync([QueueTrigger(QueueNames.SignalReceived, Connection = "Storage")] SignalReceived message, CancellationToken ct)
    {
        var id = SignalId.TryParse(message.Signal, out var parsed) ? parsed : throw new FormatException("The message names no signal.");
        var recorded = await recorder.RecordAsync(id, message, ct);
        if (!recorded.Signal.Destroyed)
        {
            await reminders.ApplyAsync(id, message, ct);
        }

        if (message is { Stay: { } stay, SentBy: { } sender } && !recorded.Signal.Destroyed)
        {
            await answers.PutAsync(new SeriesAnswer(new VillageId(stay.Village), Channel.Sms, sender, stay.Yes, message.ReceivedAt), ct);
        }

        var isPart = recorded.Move > 0; // any reply: a bare "Almen" or "klopt" is what somebody waits for
        if ((message.Labels.Intent == Intent.Signal || isPart) && !recorded.Signal.Destroyed)
        {
            var now = clock.GetUtcNow();
            foreach (var (person, channel) in Ladder.First(organisation, recorded.Signal, message.Labels.Urgency, now))
            {
                await queues.EnqueueAsync(new Notify(recorded.Signal.Id.Value, person.Value, channel, recorded.Move, now), TimeSpan.Zero, ct);
            }

            if (recorded.Signal.Waits && Ladder.Informed(organisation, recorded.Signal, now) is var (told, by))
            {
                await queues.EnqueueAsync(
                    new Notify(recorded.Signal.Id.Value, told.Value, by, recorded.Move, now) { Informs = true }, TimeSpan.Zero, ct);
            }
        }

        if (!message.Answered)
        {
            await queues.EnqueueAsync(new TellSignaller(id.Value, MoveKind.Received, Number: 0, clock.GetUtcNow()), TimeSpan.Zero, ct);
        }
    }
}
