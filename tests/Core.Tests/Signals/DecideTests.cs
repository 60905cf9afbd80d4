using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Signals;

/// <summary>The whole table: each state, each move, by who has it, by somebody else.</summary>
public sealed class DecideTests
{
    private static readonly PersonId Anna = new("anna");
    private static readonly PersonId Bert = new("bert");
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private static readonly Move PickUp = new Move.PickUp();
    private static readonly Move Close = new Move.Close(CloseReason.Handled);
    private static readonly Move CloseOtherwise = new Move.Close(CloseReason.Duplicate);

    public static TheoryData<SignalState, string, string, Type> Table => new()
    {
        { SignalState.AwaitingVillage, "pick up", "anna", typeof(MoveDecision.Accepted) },
        { SignalState.AwaitingVillage, "close", "anna", typeof(MoveDecision.PickUpFirst) },
        { SignalState.Routed, "pick up", "anna", typeof(MoveDecision.Accepted) },
        { SignalState.Routed, "pick up", "bert", typeof(MoveDecision.Accepted) },
        { SignalState.Routed, "close", "anna", typeof(MoveDecision.PickUpFirst) },
        { SignalState.PickedUp, "pick up", "anna", typeof(MoveDecision.AlreadyDone) },
        { SignalState.PickedUp, "pick up", "bert", typeof(MoveDecision.TakenBy) },
        { SignalState.PickedUp, "close", "anna", typeof(MoveDecision.Accepted) },
        { SignalState.PickedUp, "close", "bert", typeof(MoveDecision.TakenBy) },
        { SignalState.Closed, "pick up", "anna", typeof(MoveDecision.IsClosed) },
        { SignalState.Closed, "pick up", "bert", typeof(MoveDecision.IsClosed) },
        { SignalState.Closed, "close", "anna", typeof(MoveDecision.AlreadyDone) },
        { SignalState.Closed, "close", "bert", typeof(MoveDecision.IsClosed) },
        { SignalState.Closed, "close otherwise", "anna", typeof(MoveDecision.IsClosed) },
        { SignalState.Closed, "correct", "anna", typeof(MoveDecision.IsClosed) },
        { SignalState.AwaitingVillage, "correct", "bert", typeof(MoveDecision.Accepted) },
        { SignalState.Routed, "correct", "bert", typeof(MoveDecision.Accepted) },
        { SignalState.Routed, "correct to the same", "bert", typeof(MoveDecision.AlreadyDone) },
        { SignalState.PickedUp, "correct", "bert", typeof(MoveDecision.Accepted) },
        { SignalState.SetAside, "correct to the same", "els", typeof(MoveDecision.Accepted) },
        { SignalState.SetAside, "pick up", "els", typeof(MoveDecision.Accepted) },
        { SignalState.SetAside, "close", "els", typeof(MoveDecision.PickUpFirst) },
        { SignalState.SetAside, "close as spam", "els", typeof(MoveDecision.Accepted) },
        { SignalState.Routed, "close as spam", "els", typeof(MoveDecision.PickUpFirst) },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_move_in_each_state_has_one_answer(SignalState state, string move, string by, Type answer)
    {
        var decision = In(state).Decide(MoveOf(move), new PersonId(by), Now);

        Assert.IsType(answer, decision);
    }

    [Fact]
    public void The_table_has_every_state() =>
        Assert.Equal(Enum.GetValues<SignalState>(), Table.Select(row => row.Data.Item1).Distinct().Order());

    [Fact]
    public void Who_picks_up_has_it_and_the_move_stands_in_the_trail_and_in_the_history()
    {
        var accepted = Assert.IsType<MoveDecision.Accepted>(In(SignalState.Routed).Decide(PickUp, Bert, Now));

        Assert.Equal((SignalState.PickedUp, Bert), (accepted.Next.State, accepted.Next.PickedUpBy));
        Assert.Equal(MoveKind.PickedUp, accepted.Next.Trail[accepted.Number]);
        Assert.Equal([MoveKind.Received, MoveKind.PickedUp], accepted.Next.Trail);
        Assert.Equal(new SignalEvent(accepted.Next.Id, Now, Bert, EventKind.PickedUp), accepted.Event);
    }

    [Fact]
    public void Who_closes_says_why()
    {
        var accepted = Assert.IsType<MoveDecision.Accepted>(In(SignalState.PickedUp).Decide(CloseOtherwise, Anna, Now));

        Assert.Equal((SignalState.Closed, CloseReason.Duplicate), (accepted.Next.State, accepted.Next.CloseReason));
        Assert.Equal(MoveKind.Closed, accepted.Next.Trail[accepted.Number]);
        Assert.Equal(EventKind.Closed, accepted.Event.Kind);
    }

    [Fact]
    public void Who_was_later_hears_who_was_first() =>
        Assert.Equal(new MoveDecision.TakenBy(Anna), In(SignalState.PickedUp).Decide(PickUp, Bert, Now));

    [Fact]
    public void What_was_closed_by_itself_on_arrival_stays_closed()
    {
        var stop = Lochem.ASignal() with { State = SignalState.Closed, CloseReason = CloseReason.Stop, Receiver = null };

        Assert.IsType<MoveDecision.IsClosed>(stop.Decide(PickUp, Anna, Now));
        Assert.IsType<MoveDecision.IsClosed>(stop.Decide(new Move.Close(CloseReason.Stop), Anna, Now));
    }

    [Fact]
    public void What_is_corrected_goes_to_who_looks_after_that_village_and_is_kept_with_what_it_was()
    {
        var accepted = Assert.IsType<MoveDecision.Accepted>(In(SignalState.Routed).Decide(MoveOf("correct"), Anna, Now));

        Assert.Equal((Bert, SignalState.Routed, "laren"), (accepted.Next.Receiver, accepted.Next.State, accepted.Next.Village!.Value.Value));
        Assert.Equal(new Labelled(new VillageId("almen"), Theme.Loneliness, Urgency.Normal), accepted.Correction!.Before);
        Assert.Equal(new Labelled(new VillageId("laren"), Theme.Money, Urgency.Urgent), accepted.Correction.After);
    }

    [Theory]
    [InlineData(Urgency.Normal, "bert", true)]
    [InlineData(Urgency.Urgent, "anna", true)] // who has it knows what they wrote
    [InlineData(Urgency.Urgent, "bert", false)] // Anna must say again that she has it
    public void Who_has_a_signal_keeps_it_when_it_is_corrected_and_is_asked_anew_when_a_colleague_makes_it_more_urgent(Urgency urgency, string by, bool keeps)
    {
        var correction = new Move.Correct(new VillageId("laren"), Theme.Money, urgency, new Routed(Bert, Team: null, "Bert is contactpersoon."));

        var next = Assert.IsType<MoveDecision.Accepted>(In(SignalState.PickedUp).Decide(correction, new PersonId(by), Now)).Next;

        Assert.Equal((keeps ? Anna : (PersonId?)null, keeps), (next.PickedUpBy, next.Wait is null));
        Assert.Equal(Anna, next.PickedUpBy ?? next.Receiver);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void From_who_is_gone_it_can_be_taken_over(bool isGone)
    {
        var decision = In(SignalState.PickedUp).Decide(new Move.PickUp(isGone), Bert, Now);

        Assert.Equal(isGone, decision is MoveDecision.Accepted { Next.PickedUpBy: { } now, Event: { Kind: EventKind.TakenOver, Other: { } before } } && (now, before) == (Bert, Anna));
        Assert.Equal(!isGone, decision is MoveDecision.TakenBy);
    }

    [Theory]
    [InlineData(Urgency.Normal, SignalState.AwaitingVillage)]
    [InlineData(Urgency.Acute, SignalState.Routed)]
    public void Corrected_to_no_village_it_waits_for_one_unless_it_cannot_wait(Urgency urgency, SignalState state) => Assert.Equal(
        state,
        Assert.IsType<MoveDecision.Accepted>(In(SignalState.Routed).Decide(new Move.Correct(null, Theme.Money, urgency, new Routed(Bert, Team: null, "Bert is contactpersoon.")), Anna, Now)).Next.State);

    [Theory]
    [InlineData(Danger.None, false, true)]
    [InlineData(Danger.None, true, false)]
    [InlineData(Danger.Medical, false, false)]
    [InlineData(Danger.Suicide, false, false)]
    [InlineData(Danger.Violence, true, false)]
    [InlineData(Danger.NotSeen, false, false)]
    public void Silence_can_be_care(Danger danger, bool safeRoute, bool mayTell) =>
        Assert.Equal(mayTell, (Lochem.ASignal() with { Danger = danger, SafeRoute = safeRoute }).MayTellSender);

    private static Signal In(SignalState state) => state switch
    {
        SignalState.PickedUp => Lochem.ASignal() with { State = state, PickedUpBy = Anna, Trail = [MoveKind.Received, MoveKind.PickedUp] },
        SignalState.Closed => Lochem.ASignal() with
        {
            State = state,
            PickedUpBy = Anna,
            CloseReason = CloseReason.Handled,
            Trail = [MoveKind.Received, MoveKind.PickedUp, MoveKind.Closed],
        },
        _ => Lochem.ASignal() with { State = state },
    };

    private static Move MoveOf(string move) => move switch
    {
        "pick up" => PickUp,
        "close" => Close,
        "close as spam" => new Move.Close(CloseReason.Spam),
        "correct" => new Move.Correct(new VillageId("laren"), Theme.Money, Urgency.Urgent, new Routed(Bert, Team: null, "Bert is contactpersoon.")),
        "correct to the same" => new Move.Correct(new VillageId("almen"), Theme.Loneliness, Urgency.Normal, new Routed(Bert, Team: null, "Bert is contactpersoon.")),
        _ => CloseOtherwise,
    };
}
