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
public sealed partial record Signal
{
    private static readonly TimeSpan ReplyAfterClosing = TimeSpan.FromDays(14);

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

    /// <summary>What the text may have meant, where that is not certain: a person decides. Null: nothing is uncertain.</summary>
    public VillageId? MaybeVillage { get; init; }

    public required Theme Theme { get; init; }

    public required Urgency Urgency { get; init; }

    public required Danger Danger { get; init; }

    /// <inheritdoc cref="Understanding.SafeRoute"/>
    public required bool SafeRoute { get; init; }

    /// <summary>Who must look first. Null only where nobody has to: stop, empty.</summary>
    public required PersonId? Receiver { get; init; }

    /// <summary>The team that the receiver looks for; its members see the signal. Null: none.</summary>
    public TeamId? Team { get; init; }

    /// <summary>Whether the sender wrote about themself.</summary>
    public bool AboutSelf { get; init; }

    /// <summary>Of the first message; two letters after ISO 639-1.</summary>
    public string Language { get; init; } = "nl";

    public required SignalState State { get; init; }

    public PersonId? PickedUpBy { get; init; }

    public CloseReason? CloseReason { get; init; }

    /// <summary>The messages of the same sender that came after it and belong to it, in order.</summary>
    public IReadOnlyList<SignalId> Parts { get; init; } = [];

    /// <summary>Not null: this is such a message, and that is the signal it belongs to. It has no life of its own.</summary>
    public SignalId? PartOf { get; init; }

    /// <summary>The messages, this one or parts, of which names, addresses and the like are sealed apart; none once it is closed.</summary>
    public IReadOnlyList<SignalId> Hiding { get; init; } = [];

    /// <summary>The sender's number takes no texts from us (STOP), so the first answer did not arrive either.</summary>
    public bool SenderOptedOut { get; init; }

    /// <inheritdoc cref="Understanding.Rules"/>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The notes that were texts to the sender.</summary>
    public IReadOnlyList<SignalId> Sent { get; init; } = [];

    /// <summary>Every move so far, in order. A move's place here is its number, by which a queue message refers to it.</summary>
    public required IReadOnlyList<MoveKind> Trail { get; init; }

    /// <summary>How it last came to wait; stays when it no longer does. Null: it has waited only since it came in.</summary>
    public Wait? LastWait { get; init; }

    /// <summary>Null: it does not wait for anybody. What is blocked waits for its block to be lifted.</summary>
    public Wait? Wait => Waits && !Restricted ? LastWait ?? new Wait(ReceivedAt, Move: 0) : null;

    /// <summary>A colleague who was asked to take it over. Null: nobody was.</summary>
    public PersonId? OfferedTo { get; init; }

    /// <summary>The colleague who handles it too. Null: nobody.</summary>
    public PersonId? Together { get; init; }

    /// <summary>Who knows the person it is about, and therefore may not see it.</summary>
    public IReadOnlyList<PersonId> Barred { get; init; } = [];

    /// <summary>The notes that colleagues wrote, sealed apart; in order.</summary>
    public IReadOnlyList<SignalId> Notes { get; init; } = [];

    /// <summary>When somebody visits, in the organisation's time.</summary>
    public DateOnly? VisitOn { get; init; }

    /// <summary>Null: nobody has written down whether the person it is about knows.</summary>
    public Informed? Informed { get; init; }

    /// <summary>Who agreed, the last time that a partner went on with it. Null: no partner did.</summary>
    public Consent? PartnerConsent { get; init; }

    /// <summary>The colleague who wrote it down for somebody. Null: it came from outside.</summary>
    public PersonId? EnteredBy { get; init; }

    /// <summary>When a colleague last did something with it, UTC. Null: nobody has yet.</summary>
    public DateTimeOffset? HandledAt { get; init; }

    /// <summary>When a person last closed it, UTC. Stays when it is opened again.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Text, number and notes are gone: the person wants no contact, or they were kept long enough.</summary>
    public bool Erased { get; init; }

    /// <summary>Somebody asked that we keep it and do nothing with it: nobody reads it until that is lifted.</summary>
    public bool Restricted { get; init; }

    /// <summary>It is about us: for the coordinator, and not for whom it may be about.</summary>
    public bool IsComplaint { get; init; }

    /// <summary>Somebody objects to what we do with it: nothing is told by itself any more.</summary>
    public bool Objected { get; init; }

    /// <summary>Nothing is left but the id, so that it does not come in again. Nobody can see or do anything with it.</summary>
    public bool Destroyed { get; init; }

    /// <summary>Whether somebody still has to look at it, or has not said: I have it.</summary>
    public bool Waits => State is SignalState.AwaitingVillage or SignalState.Routed;

    /// <summary>Whether the sender may get texts after the first answer: never after danger or at home unsafe, nor when a colleague wrote it down or somebody objected. Of a complaint the coordinator tells.</summary>
    public bool MayTellSender => Danger == Danger.None && this is { SafeRoute: false, IsComplaint: false, Objected: false, Restricted: false, Channel: not Channel.Staff };

    /// <summary>
    /// Whether since a move it turned out to be about danger or safety at home, because a colleague said so or the sender wrote more: what was written
    /// before that was known must not go to the sender any more.
    /// </summary>
    /// <param name="move">The place of the move in the trail.</param>
    public bool IsGraverSince(int move) => Trail.Skip(move).Contains(MoveKind.SafetyRaised)
        || ((SafeRoute || Danger != Danger.None) && LastWait is { } wait && wait.Move > move && Trail.ElementAtOrDefault(wait.Move) == MoveKind.Added);

    /// <summary>Whether the sender was asked something by who has it, and has not written since: one thing is asked at a time.</summary>
    public bool AwaitsReply =>
        Trail.LastOrDefault(m => m is MoveKind.Texted or MoveKind.Added or MoveKind.PickedUp or MoveKind.TakenOver or MoveKind.Reopened) == MoveKind.Texted;

    /// <summary>Whether a message of the same sender takes it up again: within 14 days after a person closed it.</summary>
    /// <param name="at">When the message reached us, UTC.</param>
    public bool TakesReply(DateTimeOffset at) =>
        ClosedAt is { } closed && at - closed <= ReplyAfterClosing && !Erased && CloseReason != Signals.CloseReason.Spam;

    /// <summary>A move as it would be made now, or why it cannot.</summary>
    /// <param name="now">UTC.</param>
    public MoveDecision Decide(Move move, PersonId by, DateTimeOffset now) =>
        (RightsMoves.Decide(this, move, by, now) ?? SafetyMoves.Decide(this, move, by, now) ?? MoveTable.Decide(this, move, by, now)) switch
        {
            MoveDecision.Accepted accepted => Waited(accepted, now),
            var refused => refused,
        };

    /// <summary>The same, waiting for somebody to pick it up.</summary>
    internal Signal Waiting() => this with
    {
        State = Village is null && Urgency == Urgency.Normal && !SafeRoute ? SignalState.AwaitingVillage : SignalState.Routed,
    };

    /// <summary>The same, waiting for somebody else, who has it to themself.</summary>
    internal Signal GoneTo(PersonId receiver, TeamId? team) =>
        (this with { Receiver = receiver, Team = team, PickedUpBy = null, OfferedTo = null, Together = null }).Waiting();

    /// <summary>The move that this signal is the outcome of, as its trail goes on.</summary>
    internal MoveDecision.Accepted Made(MoveKind kind, EventKind told, PersonId? by, DateTimeOffset now, PersonId? other = null, string? why = null) =>
        new(this with { Trail = [.. Trail, kind], HandledAt = by is null ? HandledAt : now }, new SignalEvent(Id, now, by, told, other, why), Number: Trail.Count);

    private MoveDecision.Accepted Waited(MoveDecision.Accepted move, DateTimeOffset now) =>
        move with { Next = move.Next with { LastWait = Signals.Wait.After(this, move.Next, now) } };
}
