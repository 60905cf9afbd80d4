using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Triggers.Queues;

/// <summary>Records a signal and orders what follows from it. Delivered twice it records once: storage refuses the second insert.</summary>
public sealed class RecordSignalFunction(
    ISignalStore signals,
    IQueues queues,
    IContentSeal seal,
    ISenderKeys senders,
    Reader reader,
    Organisation organisation,
    TimeProvider clock)
{
    [Function("RecordSignal")]
    public async Task RunAsync([QueueTrigger(QueueNames.SignalReceived, Connection = "Storage")] SignalReceived message, CancellationToken ct)
    {
        var id = SignalId.TryParse(message.Signal, out var parsed) ? parsed : throw new FormatException("The message names no signal.");
        var content = seal.Open(id, message.Content);
        var understood = reader.Read(content.Text);
        var signal = Router.Route(
            organisation,
            id,
            message.Channel,
            content.Phone is { } phone ? senders.KeyOf(phone) : null,
            message.ReceivedAt,
            understood,
            message.Village is { } village ? new VillageId(village) : understood.Village?.Village.Id)
            with { Shop = ShopId.TryParse(message.Shop, out var shop) ? shop : null };
        if (!await signals.AddAsync(signal, message.Content, ct))
        {
            // Here before: whatever happened to it since then counts, and the steps below may not have been ordered yet.
            signal = (await signals.FindAsync(id, ct))?.Signal ?? signal;
        }

        foreach (var (person, channel) in Ladder.First(organisation, signal))
        {
            await queues.EnqueueAsync(new Notify(id.Value, person.Value, channel), TimeSpan.Zero, ct);
        }

        if (!message.Answered && new Answers(organisation).First(understood) is not null)
        {
            await queues.EnqueueAsync(new TellSignaller(id.Value, MoveKind.Received, Number: 0, clock.GetUtcNow()), TimeSpan.Zero, ct);
        }
    }
}
