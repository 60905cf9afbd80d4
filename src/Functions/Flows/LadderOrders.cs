using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>Orders the telling of a rung again later, or of the next rung.</summary>
public sealed partial class LadderOrders(IQueues queues, Organisation organisation, TimeProvider clock, ILogger<LadderOrders> logger)
{
    /// <summary>
    /// Puts it back for later. Whoever must wait too long for one way, be it for a vendor or for a slot, is told by the next as well, once; nobody
    /// waits out an hour that Graph asks for.
    /// </summary>
    public async Task WaitAsync(Notify message, Signal signal, TimeSpan delay, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var since = message.Since ?? now;
        var nextToo = !message.NextToo && !message.Informs && Patience.IsTooLong(now - since, delay);
        if (nextToo)
        {
            await ClimbAsync(message, signal, ct);
        }

        await queues.EnqueueAsync(message with { Since = since, NextToo = message.NextToo || nextToo }, delay, ct);
    }

    /// <summary>Orders the next rung; at the top the log says that nobody was reached.</summary>
    public async Task ClimbAsync(Notify message, Signal signal, CancellationToken ct)
    {
        if (message.Informs)
        {
            await MailInsteadAsync(message, ct);
            return;
        }

        if (Ladder.After(organisation, signal, message.Rung, clock.GetUtcNow(), message.Move, message.Step) is { } next)
        {
            await queues.EnqueueAsync(
                message with { Person = next.Person.Value, Channel = next.Channel, Attempt = 0, Since = null, NextToo = false }, TimeSpan.Zero, ct);
            return;
        }

        Log.NobodyReached(logger, signal.Id);
    }

    // Nobody comes after who is only informed.
    private async Task MailInsteadAsync(Notify message, CancellationToken ct)
    {
        if (message.Channel == StaffChannel.Teams && organisation.People.TryGetValue(message.Rung.Person, out var person) && person.Email is not null)
        {
            await queues.EnqueueAsync(message with { Channel = StaffChannel.Mail, Attempt = 0, Since = null }, TimeSpan.Zero, ct);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Nobody could be told of {Signal}. It stands on the list at /werk: call the coordinator.")]
        public static partial void NobodyReached(ILogger logger, SignalId signal);
    }
}
