using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Ports;

namespace Naober.Functions.Flows;

/// <summary>
/// Orders what follows from a move, before the move is saved: a crash between the two loses nothing, and who handles an order looks in the
/// trail whether the move was made.
/// </summary>
public sealed class MoveOrders(IQueues queues, Organisation organisation, TimeProvider clock)
{
    public async Task PlaceAsync(MoveDecision.Accepted move, CancellationToken ct)
    {
        var (signal, now) = (move.Next, clock.GetUtcNow());
        if (TellsSender(move))
        {
            var note = move.Event.Kind == EventKind.Texted ? signal.Notes[^1].Value : null;
            await queues.EnqueueAsync(new TellSignaller(signal.Id.Value, signal.Trail[move.Number], move.Number, now, Note: note), Patience.UntilSaved, ct);
        }

        foreach (var (person, channel) in ToldTo(move, now))
        {
            await queues.EnqueueAsync(new Notify(signal.Id.Value, person.Value, channel, move.Number, now), Patience.UntilSaved, ct);
        }

        if (signal.Waits && move.Event.Kind is EventKind.Corrected or EventKind.PassedOn or EventKind.SafetyLowered && Ladder.Informed(organisation, signal, now) is var (told, by))
        {
            await queues.EnqueueAsync(new Notify(signal.Id.Value, told.Value, by, move.Number, now) { Informs = true }, Patience.UntilSaved, ct);
        }
    }

    private static bool TellsSender(MoveDecision.Accepted move) => move.Event.Kind == EventKind.Texted
        || (move.Next.MayTellSender
            && move.Event.Kind is EventKind.PickedUp or EventKind.Closed
            && move.Next.CloseReason is not (CloseReason.Spam or CloseReason.NoContact));

    // Whoever gets it without having asked for it must hear so; who stays as they were needs not.
    private IReadOnlyList<Rung> ToldTo(MoveDecision.Accepted move, DateTimeOffset now) => move.Event switch
    {
        { Kind: EventKind.Corrected } when move.Next.PickedUpBy is null => Ladder.First(organisation, move.Next, move.Next.Urgency, now),
        { Kind: EventKind.PassedOn or EventKind.SafetyRaised or EventKind.SafetyLowered } or { Kind: EventKind.Barred, Other: not null } => Ladder.First(organisation, move.Next, move.Next.Urgency, now),
        { Kind: EventKind.Offered } or { Kind: EventKind.Joined, Other: not null } =>
            [.. Ladder.Of(organisation, move.Next, move.Number, now).Take(1)],
        { Kind: EventKind.OfferEnded, By: { } by } when by != move.Next.PickedUpBy => [.. Ladder.Of(organisation, move.Next, now).Take(1)],
        _ => [],
    };
}
