using Naober.Core.Organisations;
using Naober.Core.Rights;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Tests.Signals;

/// <summary>What may be done with a signal besides picking up, closing and setting right: Anna has it, Bert is asked or not, Dirk is somebody else.</summary>
public sealed class HandlingTests
{
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Bert = new("bert");
    private static readonly PersonId Dirk = new("dirk");
    private static readonly SignalId ANote = SignalId.OfNote(Lochem.ASignal().Id, "n1", "Morgen bellen");
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private static readonly Signal Waiting = Lochem.ASignal();
    private static readonly Signal Taken = Lochem.ASignal() with { State = SignalState.PickedUp, PickedUpBy = Anna, Trail = [MoveKind.Received, MoveKind.PickedUp] };
    private static readonly Signal Offered = Taken with { OfferedTo = Bert };
    private static readonly Signal Closed = Taken with { State = SignalState.Closed, CloseReason = CloseReason.Handled, ClosedAt = Now };
    private static readonly Signal Erased = Closed with { CloseReason = CloseReason.NoContact, Erased = true };

    public static TheoryData<string, string, string, Type> Table => new()
    {
        { "waiting", "offer to Bert", "anna", typeof(MoveDecision.PickUpFirst) },
        { "taken", "offer to Bert", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "offer to Bert", "dirk", typeof(MoveDecision.TakenBy) },
        { "offered", "offer to Bert", "anna", typeof(MoveDecision.AlreadyDone) },
        { "offered", "pick up", "bert", typeof(MoveDecision.Accepted) },
        { "offered", "pick up", "dirk", typeof(MoveDecision.TakenBy) },
        { "offered", "pick up", "anna", typeof(MoveDecision.AlreadyDone) },
        { "offered", "end offer", "bert", typeof(MoveDecision.Accepted) },
        { "offered", "end offer", "anna", typeof(MoveDecision.Accepted) },
        { "offered", "end offer", "dirk", typeof(MoveDecision.TakenBy) },
        { "taken", "end offer", "anna", typeof(MoveDecision.AlreadyDone) },
        { "taken", "end offer", "bert", typeof(MoveDecision.TakenBy) },
        { "waiting", "pass on to Dirk", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "pass on to Dirk", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "pass on to Dirk", "bert", typeof(MoveDecision.TakenBy) },
        { "closed", "pass on to Dirk", "anna", typeof(MoveDecision.IsClosed) },
        { "waiting", "know the person", "bert", typeof(MoveDecision.Accepted) },
        { "taken", "know the person", "anna", typeof(MoveDecision.Accepted) },
        { "closed", "know the person", "anna", typeof(MoveDecision.IsClosed) },
        { "waiting", "note", "bert", typeof(MoveDecision.Accepted) },
        { "taken", "note", "bert", typeof(MoveDecision.Accepted) },
        { "closed", "note", "bert", typeof(MoveDecision.Accepted) }, // somebody closed it while Bert typed
        { "erased", "note", "anna", typeof(MoveDecision.IsErased) },
        { "waiting", "text the sender", "anna", typeof(MoveDecision.PickUpFirst) },
        { "taken", "text the sender", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "text the sender", "bert", typeof(MoveDecision.TakenBy) },
        { "asked", "text the sender", "anna", typeof(MoveDecision.AwaitsReply) },
        { "asked", "tell the sender", "anna", typeof(MoveDecision.Accepted) }, // fixed words ask nothing
        { "told", "text the sender", "anna", typeof(MoveDecision.Accepted) },
        { "told", "tell the sender", "anna", typeof(MoveDecision.Accepted) }, // picked up, and later closed
        { "asked and opened again", "text the sender", "anna", typeof(MoveDecision.Accepted) }, // an old question blocks nothing for ever
        { "asked and answered", "text the sender", "anna", typeof(MoveDecision.Accepted) },
        { "closed", "text the sender", "anna", typeof(MoveDecision.Accepted) }, // after danger nobody else tells it
        { "erased", "text the sender", "anna", typeof(MoveDecision.IsErased) },
        { "closed", "reopen", "bert", typeof(MoveDecision.Accepted) },
        { "erased", "reopen", "anna", typeof(MoveDecision.IsErased) },
        { "taken", "reopen", "anna", typeof(MoveDecision.AlreadyDone) },
        { "waiting", "together with Dirk", "anna", typeof(MoveDecision.PickUpFirst) },
        { "taken", "together with Dirk", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "together with Dirk", "bert", typeof(MoveDecision.TakenBy) },
        { "taken", "visit", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "visit", "dirk", typeof(MoveDecision.TakenBy) },
        { "waiting", "inform", "anna", typeof(MoveDecision.PickUpFirst) },
        { "taken", "inform", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "inform", "bert", typeof(MoveDecision.TakenBy) },
        { "closed", "inform", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "partner with consent", "anna", typeof(MoveDecision.Accepted) },
        { "taken", "partner without consent", "anna", typeof(MoveDecision.NeedsConsent) },
        { "taken, danger", "partner without consent", "anna", typeof(MoveDecision.Accepted) },
        { "taken, unsafe at home", "partner without consent", "anna", typeof(MoveDecision.Accepted) },
        { "taken, acute", "partner without consent", "anna", typeof(MoveDecision.Accepted) },
        { "taken, urgent", "partner without consent", "anna", typeof(MoveDecision.NeedsConsent) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_move_has_one_answer(string signal, string move, string by, Type answer) =>
        Assert.IsType(answer, In(signal).Decide(MoveOf(move), new PersonId(by), Now));

    [Fact]
    public void Who_offers_keeps_it_until_the_other_takes_it()
    {
        var offered = Accept(Taken, new Move.Offer(Bert), Anna);
        Assert.Equal((Anna, Bert, Bert), (offered.Next.PickedUpBy, offered.Next.OfferedTo, offered.Event.Other));

        var taken = Accept(offered.Next, new Move.PickUp(), Bert).Next;
        Assert.Equal((Bert, (PersonId?)null, SignalState.PickedUp), (taken.PickedUpBy, taken.OfferedTo, taken.State));
    }

    [Fact]
    public void What_is_passed_on_waits_for_the_other()
    {
        var next = Accept(Offered with { Together = Dirk }, new Move.PassOn(Dirk), Anna).Next;

        Assert.Equal((SignalState.Routed, Dirk, (PersonId?)null, (PersonId?)null, (PersonId?)null), (next.State, next.Receiver, next.PickedUpBy, next.OfferedTo, next.Together));
    }

    [Fact]
    public void Who_knows_the_person_is_barred_and_what_was_theirs_goes_on()
    {
        var next = Accept(Taken, new Move.Bar(Bert), Anna).Next;
        Assert.Equal([Anna], next.Barred);
        Assert.Equal((Bert, (PersonId?)null), (next.Receiver, next.PickedUpBy));

        var stays = Accept(Offered, new Move.Bar(Dirk), Bert).Next;
        Assert.Equal([Bert], stays.Barred);
        Assert.Equal((Anna, (PersonId?)null), (stays.PickedUpBy, stays.OfferedTo));
    }

    [Fact]
    public void No_contact_erases_and_other_reasons_do_not()
    {
        var noted = Taken with { Notes = [ANote], Hiding = [Taken.Id] };

        var erased = Accept(noted, new Move.Close(CloseReason.NoContact), Anna).Next;
        Assert.True(erased is { Erased: true, Notes.Count: 0, Hiding.Count: 0 });

        var closed = Accept(noted, new Move.Close(CloseReason.Neighbours), Anna).Next;
        Assert.True(closed is { Erased: false, Notes.Count: 1 });
        Assert.Equal(Now, closed.ClosedAt);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(14 * 24 * 60, true)] // to the minute
    [InlineData((14 * 24 * 60) + 1, false)]
    public void A_reply_within_fourteen_days_after_closing_takes_it_up_again(int minutes, bool takes)
    {
        Assert.Equal(takes, Closed.TakesReply(Now.AddMinutes(minutes)));
        Assert.False(Erased.TakesReply(Now.AddMinutes(minutes)));
        Assert.False((Closed with { CloseReason = CloseReason.Spam }).TakesReply(Now));
        Assert.False((Closed with { ClosedAt = null }).TakesReply(Now)); // closed by itself on arrival
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    [InlineData(60, true)]
    public void From_the_third_week_on_we_ask_whether_the_person_knows(int days, bool asks)
    {
        var now = Taken.ReceivedAt.AddDays(days);

        Assert.Equal(asks, InformDuty.Asks(Taken, now));
        Assert.Equal(asks, InformDuty.Asks(Waiting, now));
        Assert.False(InformDuty.Asks(Closed, now));
        Assert.False(InformDuty.Asks(Taken with { Informed = new Informed(On: null, NotInformed.Nobody) }, now));
    }

    [Fact]
    public void The_thirty_first_note_is_refused() => Assert.IsType<MoveDecision.TooManyNotes>(
        (Taken with { Notes = [.. Enumerable.Range(0, 30).Select(n => SignalId.OfNote(Taken.Id, $"{n}", "tekst"))] }).Decide(new Move.WriteNote(ANote), Anna, Now));

    [Fact]
    public void What_a_colleague_wrote_down_sends_no_text() => Assert.False((Taken with { Channel = Channel.Staff }).MayTellSender);

    private static MoveDecision.Accepted Accept(Signal signal, Move move, PersonId by) => Assert.IsType<MoveDecision.Accepted>(signal.Decide(move, by, Now));

    private static Signal In(string signal) => signal switch
    {
        "waiting" => Waiting,
        "taken" => Taken,
        "taken, danger" => Taken with { Danger = Danger.NotSeen },
        "taken, unsafe at home" => Taken with { SafeRoute = true },
        "taken, acute" => Taken with { Urgency = Urgency.Acute },
        "taken, urgent" => Taken with { Urgency = Urgency.Urgent },
        "offered" => Offered,
        "asked" => Taken with { Trail = [.. Taken.Trail, MoveKind.Texted, MoveKind.Noted] },
        "told" => Taken with { Trail = [.. Taken.Trail, MoveKind.Told] },
        "asked and opened again" => Taken with { Trail = [.. Taken.Trail, MoveKind.Texted, MoveKind.Closed, MoveKind.Reopened] },
        "asked and answered" => Taken with { Trail = [.. Taken.Trail, MoveKind.Texted, MoveKind.Added] },
        "closed" => Closed,
        _ => Erased,
    };

    private static Move MoveOf(string move) => move switch
    {
        "pick up" => new Move.PickUp(),
        "offer to Bert" => new Move.Offer(Bert),
        "end offer" => new Move.EndOffer(),
        "pass on to Dirk" => new Move.PassOn(Dirk),
        "know the person" => new Move.Bar(Dirk),
        "note" => new Move.WriteNote(ANote),
        "text the sender" => new Move.TextSender(ANote),
        "tell the sender" => new Move.TextSender(ANote, Asks: false),
        "reopen" => new Move.Reopen(),
        "together with Dirk" => new Move.Join(Dirk),
        "visit" => new Move.PlanVisit(new DateOnly(2026, 12, 3)),
        "inform" => new Move.Inform(new Informed(new DateOnly(2026, 11, 22), Because: null)),
        "partner with consent" => new Move.GiveToPartner(ANote, new Consent(ConsentBy.Person, new DateOnly(2026, 11, 22))),
        _ => new Move.GiveToPartner(ANote, new Consent(ConsentBy.Danger, On: null)),
    };
}
