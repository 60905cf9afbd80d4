using Naober.Core.Organisations;
using Naober.Core.Triage;

namespace Naober.Core.Signals;

/// <summary>Which move is allowed when, and what it makes of a signal. Whether somebody may see the signal at all is asked before.</summary>
internal static class MoveTable
{
    private const int MostNotes = 30;

    public static MoveDecision Decide(Signal signal, Move move, PersonId by, DateTimeOffset now) => (signal.State, move) switch
    {
        (_, Move.WriteNote(var id)) => Note(signal, id, by, now),
        (_, Move.TextSender(var text, var asks)) => TextSender(signal, text, asks, by, now),
        (SignalState.Closed, Move.Reopen) => Reopen(signal, by, now),
        (SignalState.PickedUp, Move.Reopen) when signal.PickedUpBy == by => new MoveDecision.AlreadyDone(),
        (_, Move.Reopen) => new MoveDecision.PickUpFirst(),
        (_, Move.Inform(var how)) => Inform(signal, how, by, now),
        (SignalState.Closed, Move.Close(var reason)) when signal.PickedUpBy == by && signal.CloseReason == reason => new MoveDecision.AlreadyDone(),
        (SignalState.Closed, _) => new MoveDecision.IsClosed(),
        (_, Move.Correct same) when IsAsCorrected(signal, same) => new MoveDecision.AlreadyDone(),
        (_, Move.Correct correction) => Correct(signal, correction, by, now),
        (SignalState.SetAside, Move.Close(CloseReason.Spam)) => Close(signal with { PickedUpBy = by }, CloseReason.Spam, by, now),
        (_, Move.PickUp(var fromWhoIsGone)) => PickUp(signal, fromWhoIsGone, by, now),
        (SignalState.SetAside, _) => new MoveDecision.PickUpFirst(),
        (_, Move.EndOffer) => EndOffer(signal, by, now),
        (_, Move.Bar(var to)) => Bar(signal, to, by, now),
        (not SignalState.PickedUp, Move.PassOn(var to, var team)) => PassOn(signal, to, team, by, now),
        (not SignalState.PickedUp, _) => new MoveDecision.PickUpFirst(),
        (_, Move.PlanVisit(var on)) when signal.PickedUpBy == by || signal.Together == by => PlanVisit(signal, on, by, now),
        _ when signal.PickedUpBy != by => new MoveDecision.TakenBy(signal.PickedUpBy!.Value),
        (_, Move.PassOn(var to, var team)) => PassOn(signal, to, team, by, now),
        (_, Move.Close(var reason)) => Close(signal, reason, by, now),
        (_, Move.Offer(var to)) when signal.OfferedTo == to => new MoveDecision.AlreadyDone(),
        (_, Move.Offer(var to)) => (signal with { OfferedTo = to }).Made(MoveKind.Offered, EventKind.Offered, by, now, to),
        (_, Move.Join(var colleague)) when signal.Together == colleague => new MoveDecision.AlreadyDone(),
        (_, Move.Join(var colleague)) => (signal with { Together = colleague }).Made(MoveKind.Joined, EventKind.Joined, by, now, colleague),
        (_, Move.GiveToPartner(var note, var consent)) => GiveToPartner(signal, note, consent, by, now),
        _ => new MoveDecision.PickUpFirst(),
    };

    private static MoveDecision PickUp(Signal signal, bool fromWhoIsGone, PersonId by, DateTimeOffset now) => signal switch
    {
        { State: SignalState.PickedUp } when signal.PickedUpBy == by => new MoveDecision.AlreadyDone(),
        { State: SignalState.PickedUp } when fromWhoIsGone || signal.OfferedTo == by =>
            (signal with { PickedUpBy = by, OfferedTo = null, Together = signal.Together == by ? null : signal.Together })
                .Made(MoveKind.TakenOver, EventKind.TakenOver, by, now, signal.PickedUpBy),
        { State: SignalState.PickedUp } => new MoveDecision.TakenBy(signal.PickedUpBy!.Value),
        _ => (signal with { State = SignalState.PickedUp, PickedUpBy = by }).Made(MoveKind.PickedUp, EventKind.PickedUp, by, now),
    };

    // What is hidden goes with every closing; all that can be read goes with the wish for no contact.
    private static MoveDecision.Accepted Close(Signal signal, CloseReason reason, PersonId by, DateTimeOffset now)
    {
        var erased = reason == CloseReason.NoContact;
        return (signal with
        {
            State = SignalState.Closed,
            CloseReason = reason,
            ClosedAt = now,
            OfferedTo = null,
            Hiding = [],
            Erased = erased,
            Notes = erased ? [] : signal.Notes,
            Sent = erased ? [] : signal.Sent,
        }).Made(MoveKind.Closed, EventKind.Closed, by, now);
    }

    private static MoveDecision Reopen(Signal signal, PersonId by, DateTimeOffset now) => signal.Erased
        ? new MoveDecision.IsErased()
        : (signal with { State = SignalState.PickedUp, PickedUpBy = by, CloseReason = null, Receiver = signal.Receiver ?? by, Together = null })
            .Made(MoveKind.Reopened, EventKind.Reopened, by, now);

    private static MoveDecision EndOffer(Signal signal, PersonId by, DateTimeOffset now) => signal switch
    {
        { OfferedTo: { } to } when to == by || signal.PickedUpBy == by =>
            (signal with { OfferedTo = null }).Made(MoveKind.OfferEnded, EventKind.OfferEnded, by, now),
        { PickedUpBy: { } holder } when holder != by => new MoveDecision.TakenBy(holder),
        { State: SignalState.PickedUp } => new MoveDecision.AlreadyDone(),
        _ => new MoveDecision.PickUpFirst(),
    };

    private static MoveDecision PassOn(Signal signal, PersonId to, TeamId? team, PersonId by, DateTimeOffset now) => signal.Waits && signal.Receiver == to
        ? new MoveDecision.AlreadyDone()
        : signal.GoneTo(to, team).Made(MoveKind.PassedOn, EventKind.PassedOn, by, now, to);

    // Whoever has it, or must look first, hands it on by this; of others only the access goes.
    private static MoveDecision.Accepted Bar(Signal signal, PersonId to, PersonId by, DateTimeOffset now)
    {
        var mine = (signal.PickedUpBy ?? signal.Receiver) == by;
        var next = mine ? signal.GoneTo(to, signal.Team) : signal;
        return (next with
        {
            Barred = [.. signal.Barred, by],
            Receiver = next.Receiver == by ? to : next.Receiver,
            OfferedTo = next.OfferedTo == by ? null : next.OfferedTo,
            Together = next.Together == by ? null : next.Together,
        }).Made(MoveKind.Barred, EventKind.Barred, by, now, mine ? to : null);
    }

    // Also on what was closed meanwhile: what somebody typed is not lost for that.
    private static MoveDecision Note(Signal signal, SignalId id, PersonId by, DateTimeOffset now) => signal switch
    {
        { Erased: true } => new MoveDecision.IsErased(),
        _ when signal.Notes.Contains(id) => new MoveDecision.AlreadyDone(),
        { Notes.Count: >= MostNotes } => new MoveDecision.TooManyNotes(),
        _ => (signal with { Notes = [.. signal.Notes, id] }).Made(MoveKind.Noted, EventKind.Noted, by, now),
    };

    // Also after closing: of danger nothing is told by itself, so a colleague decides then.
    private static MoveDecision TextSender(Signal signal, SignalId id, bool asks, PersonId by, DateTimeOffset now) => signal switch
    {
        { Erased: true } => new MoveDecision.IsErased(),
        _ when signal.Notes.Contains(id) => new MoveDecision.AlreadyDone(),
        { PickedUpBy: null } => new MoveDecision.PickUpFirst(),
        _ when signal.PickedUpBy != by && signal.Together != by => new MoveDecision.TakenBy(signal.PickedUpBy!.Value),
        { AwaitsReply: true } when asks => new MoveDecision.AwaitsReply(),
        { Notes.Count: >= MostNotes } => new MoveDecision.TooManyNotes(),
        _ => (signal with { Notes = [.. signal.Notes, id], Sent = [.. signal.Sent, id] }).Made(asks ? MoveKind.Texted : MoveKind.Told, EventKind.Texted, by, now),
    };

    private static MoveDecision PlanVisit(Signal signal, DateOnly? on, PersonId by, DateTimeOffset now) => signal.VisitOn == on
        ? new MoveDecision.AlreadyDone()
        : (signal with { VisitOn = on }).Made(MoveKind.VisitPlanned, EventKind.VisitPlanned, by, now);

    private static MoveDecision Inform(Signal signal, Informed how, PersonId by, DateTimeOffset now) => signal switch
    {
        { PickedUpBy: null } => new MoveDecision.PickUpFirst(),
        _ when signal.PickedUpBy != by && signal.Together != by => new MoveDecision.TakenBy(signal.PickedUpBy!.Value),
        _ when signal.Informed == how => new MoveDecision.AlreadyDone(),
        _ => (signal with { Informed = how }).Made(MoveKind.Informed, EventKind.Informed, by, now),
    };

    private static MoveDecision GiveToPartner(Signal signal, SignalId note, Consent consent, PersonId by, DateTimeOffset now) => signal switch
    {
        _ when signal.Notes.Contains(note) => new MoveDecision.AlreadyDone(),
        { Notes.Count: >= MostNotes } => new MoveDecision.TooManyNotes(),
        { Danger: Danger.None, SafeRoute: false, Urgency: not Urgency.Acute } when consent.By == ConsentBy.Danger => new MoveDecision.NeedsConsent(),
        _ => (signal with { Notes = [.. signal.Notes, note], PartnerConsent = consent }).Made(MoveKind.GivenToPartner, EventKind.GivenToPartner, by, now),
    };

    private static bool IsAsCorrected(Signal signal, Move.Correct correction) =>
        (correction.Village, correction.Theme, correction.Urgency) == (signal.Village, signal.Theme, signal.Urgency)
        && signal.MaybeVillage is null
        && signal.State != SignalState.SetAside;

    private static MoveDecision.Accepted Correct(Signal signal, Move.Correct correction, PersonId by, DateTimeOffset now)
    {
        var (village, theme, urgency, routed) = correction;
        var isTaken = signal.State == SignalState.PickedUp;
        var isWorse = isTaken && by != signal.PickedUpBy && urgency > signal.Urgency; // who has it does not know, and says again that they have it
        var next = signal with
        {
            Village = village,
            MaybeVillage = null,
            Theme = theme,
            Urgency = urgency,
            Receiver = isWorse ? signal.PickedUpBy : isTaken ? signal.Receiver : routed.Receiver,
            PickedUpBy = isWorse ? null : signal.PickedUpBy,
            OfferedTo = isWorse ? null : signal.OfferedTo,
            Team = isTaken ? signal.Team : routed.Team,
        };
        return (isTaken && !isWorse ? next : next.Waiting()).Made(MoveKind.Corrected, EventKind.Corrected, by, now, why: isTaken ? null : routed.Why) with
        {
            Correction = new Correction(
                signal.Id,
                now,
                new Labelled(signal.Village ?? signal.MaybeVillage, signal.Theme, signal.Urgency),
                new Labelled(village, theme, urgency),
                signal.SafeRoute,
                signal.Rules),
        };
    }
}
