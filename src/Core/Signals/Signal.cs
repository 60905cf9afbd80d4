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

    /// <summary>What the text may have meant, where that is not certain: a person decides. Null: nothing is uncertain.</summary>
    public VillageId? MaybeVillage { get; init; }

    public required Theme Theme { get; init; }

    public required Urgency Urgency { get; init; }

    public required Danger Danger { get; init; }

    /// <inheritdoc cref="Understanding.SafeRoute"/>
    public required bool SafeRoute { get; init; }

    /// <summary>Who must look first. Null only where nobody has to: stop, empty.</summary>
    public required PersonId? Receiver { get; init; }

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

    /// <summary>Every move so far, in order. A move's place here is its number, by which a queue message refers to it.</summary>
    public required IReadOnlyList<MoveKind> Trail { get; init; }

    /// <summary>How it last came to wait; stays when it no longer does. Null: it has waited only since it came in.</summary>
    public Wait? LastWait { get; init; }

    /// <summary>Null: it does not wait for anybody.</summary>
    public Wait? Wait => State is SignalState.AwaitingVillage or SignalState.Routed ? LastWait ?? new Wait(ReceivedAt, Move: 0) : null;

    /// <summary>Whether the sender may get texts after the first answer: never after danger or at home unsafe (silence can be care).</summary>
    public bool MayTellSender => Danger == Danger.None && !SafeRoute;

    /// <summary>A move as it would be made now, or why it cannot.</summary>
    /// <param name="now">UTC.</param>
    public MoveDecision Decide(Move move, PersonId by, DateTimeOffset now) => (State, move) switch
    {
        (SignalState.Closed, Move.Close(var reason)) when PickedUpBy == by && CloseReason == reason => new MoveDecision.AlreadyDone(),
        (SignalState.Closed, _) => new MoveDecision.IsClosed(),
        (_, Move.Correct same) when IsAsCorrected(same) => new MoveDecision.AlreadyDone(),
        (_, Move.Correct correction) => Correct(correction, by, now),
        (SignalState.PickedUp, Move.PickUp) when PickedUpBy == by => new MoveDecision.AlreadyDone(),
        (SignalState.PickedUp, Move.PickUp) => new MoveDecision.TakenBy(PickedUpBy!.Value),
        (_, Move.PickUp) => Accept(this with { State = SignalState.PickedUp, PickedUpBy = by }, MoveKind.PickedUp, by, now),
        (SignalState.PickedUp, Move.Close(var reason)) when PickedUpBy == by =>
            Accept(this with { State = SignalState.Closed, CloseReason = reason, Hiding = [] }, MoveKind.Closed, by, now),
        (SignalState.PickedUp, Move.Close) => new MoveDecision.TakenBy(PickedUpBy!.Value),
        (SignalState.SetAside, Move.Close(Signals.CloseReason.Spam)) => Accept(
            this with { State = SignalState.Closed, CloseReason = Signals.CloseReason.Spam, PickedUpBy = by, Hiding = [] }, MoveKind.Closed, by, now),
        _ => new MoveDecision.PickUpFirst(),
    };

    /// <summary>
    /// This signal with a later message of its sender. It may become more urgent, or safety at home, but never less so. Who has it keeps it,
    /// unless it is now for the officer alone; what was closed is open again.
    /// </summary>
    /// <param name="part">The message, as a signal by itself.</param>
    /// <param name="receiverOf">Who looks first at a signal of that village.</param>
    public MoveDecision.Accepted Add(Signal part, Func<VillageId?, bool, PersonId> receiverOf)
    {
        var safeRoute = SafeRoute || part.SafeRoute;
        var village = Village ?? part.Village;
        var urgency = (Urgency)Math.Max((int)Urgency, (int)part.Urgency);
        var isForOthers = safeRoute != SafeRoute || State is SignalState.Closed or SignalState.SetAside;
        var waits = isForOthers || State is SignalState.AwaitingVillage or SignalState.Routed;
        var isSettled = village is not null || urgency != Urgency.Normal || safeRoute;
        var next = this with
        {
            Village = village,
            MaybeVillage = Village is null && part.Village is not null ? null : MaybeVillage ?? part.MaybeVillage,
            Urgency = urgency,
            Danger = Worse(Danger, part.Danger),
            SafeRoute = safeRoute,
            Receiver = isForOthers || village != Village ? receiverOf(village, safeRoute) : Receiver,
            State = !waits ? State : isSettled ? SignalState.Routed : SignalState.AwaitingVillage,
            PickedUpBy = waits ? null : PickedUpBy,
            CloseReason = null,
            Parts = [.. Parts, part.Id],
            Hiding = [.. Hiding, .. part.Hiding],
            SenderOptedOut = part.SenderOptedOut,
        };
        return Accept(next, MoveKind.Added, by: null, part.ReceivedAt);
    }

    // Suicide over all (it has its own numbers); otherwise what was known first stays.
    private static Danger Worse(Danger known, Danger more) =>
        known == Danger.None || more is Danger.Suicide || (more is Danger.Despair && known != Danger.Suicide) ? more == Danger.None ? known : more : known;

    private bool IsAsCorrected(Move.Correct correction) =>
        (correction.Village, correction.Theme, correction.Urgency) == (Village, Theme, Urgency)
        && MaybeVillage is null
        && State != SignalState.SetAside;

    private MoveDecision.Accepted Correct(Move.Correct correction, PersonId by, DateTimeOffset now)
    {
        var (village, theme, urgency, receiver) = correction;
        var accepted = Accept(
            this with
            {
                Village = village,
                MaybeVillage = null,
                Theme = theme,
                Urgency = urgency,
                Receiver = State == SignalState.PickedUp ? Receiver : receiver,
                State = (State, village) switch
                {
                    (SignalState.PickedUp, _) => SignalState.PickedUp,
                    (_, null) when urgency == Urgency.Normal && !SafeRoute => SignalState.AwaitingVillage,
                    _ => SignalState.Routed,
                },
            },
            MoveKind.Corrected,
            by,
            now);
        return accepted with
        {
            Correction = new Correction(
                Id, now, new Labelled(Village ?? MaybeVillage, Theme, Urgency), new Labelled(village, theme, urgency), SafeRoute, Rules),
        };
    }

    private MoveDecision.Accepted Accept(Signal next, MoveKind kind, PersonId? by, DateTimeOffset now) => new(
        next with { Trail = [.. Trail, kind], LastWait = Signals.Wait.After(this, next, now) },
        new SignalEvent(Id, now, by, kind switch
        {
            MoveKind.PickedUp => EventKind.PickedUp,
            MoveKind.Added => EventKind.Added,
            MoveKind.Corrected => EventKind.Corrected,
            _ => EventKind.Closed,
        }),
        Number: Trail.Count);
}
