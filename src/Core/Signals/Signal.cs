using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Signals;

/// <summary>
/// A worry, wish or idea that somebody told us (Dutch: signaal), without its text and without who told it: those are
/// sealed beside it. Changes only by <see cref="Decide"/>.
/// </summary>
public sealed record Signal
{
    public required SignalId Id { get; init; }

    public required Channel Channel { get; init; }

    /// <summary>Recognises the sender; null where there is no number.</summary>
    public required SenderKey? Sender { get; init; }

    /// <summary>The shop whose form it was. Null: no shop.</summary>
    public ShopId? Shop { get; init; }

    /// <summary>When it reached us, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Null: nobody knows yet.</summary>
    public required VillageId? Village { get; init; }

    public required Theme Theme { get; init; }

    public required Urgency Urgency { get; init; }

    public required Danger Danger { get; init; }

    /// <inheritdoc cref="Understanding.SafeRoute"/>
    public required bool SafeRoute { get; init; }

    /// <summary>Who must look first. Null only where nobody has to: stop, empty.</summary>
    public required PersonId? Receiver { get; init; }

    public required SignalState State { get; init; }

    public PersonId? PickedUpBy { get; init; }

    public CloseReason? CloseReason { get; init; }

    /// <summary>Every move so far, in order. A move's place here is its number, by which a queue message refers to it.</summary>
    public required IReadOnlyList<MoveKind> Trail { get; init; }

    /// <summary>Whether the sender may get texts after the first answer: never after danger or at home unsafe (silence can be care).</summary>
    public bool MayTellSender => Danger == Danger.None && !SafeRoute;

    /// <summary>A move as it would be made now, or why it cannot.</summary>
    /// <param name="now">UTC.</param>
    public MoveDecision Decide(Move move, PersonId by, DateTimeOffset now) => (State, move) switch
    {
        (SignalState.Routed or SignalState.AwaitingVillage, Move.PickUp) =>
            Accept(this with { State = SignalState.PickedUp, PickedUpBy = by }, MoveKind.PickedUp, by, now),
        (SignalState.PickedUp, Move.PickUp) when PickedUpBy == by => new MoveDecision.AlreadyDone(),
        (SignalState.PickedUp, Move.PickUp) => new MoveDecision.TakenBy(PickedUpBy!.Value),
        (SignalState.PickedUp, Move.Close(var reason)) when PickedUpBy == by =>
            Accept(this with { State = SignalState.Closed, CloseReason = reason }, MoveKind.Closed, by, now),
        (SignalState.PickedUp, Move.Close) => new MoveDecision.TakenBy(PickedUpBy!.Value),
        (SignalState.Routed or SignalState.AwaitingVillage, Move.Close) => new MoveDecision.PickUpFirst(),
        (SignalState.Closed, Move.Close(var reason)) when PickedUpBy == by && CloseReason == reason => new MoveDecision.AlreadyDone(),
        (SignalState.Closed, _) => new MoveDecision.IsClosed(),
        _ => new MoveDecision.PickUpFirst(),
    };

    private MoveDecision.Accepted Accept(Signal next, MoveKind kind, PersonId by, DateTimeOffset now) => new(
        next with { Trail = [.. Trail, kind] },
        new SignalEvent(Id, now, by, kind switch
        {
            MoveKind.PickedUp => EventKind.PickedUp,
            _ => EventKind.Closed,
        }),
        Number: Trail.Count);
}
