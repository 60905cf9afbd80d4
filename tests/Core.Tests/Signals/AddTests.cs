using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Signals;

/// <summary>What a later message of the same sender makes of a signal.</summary>
public sealed class AddTests
{
    private static readonly PersonId Anna = new("anna");

    [Theory]
    [InlineData(Urgency.Normal, Urgency.Acute, Urgency.Acute)]
    [InlineData(Urgency.Acute, Urgency.Normal, Urgency.Acute)]
    [InlineData(Urgency.Urgent, Urgency.Urgent, Urgency.Urgent)]
    public void Urgency_only_rises(Urgency before, Urgency part, Urgency after) =>
        Assert.Equal(after, Add(Lochem.ASignal() with { Urgency = before }, Part() with { Urgency = part }).Urgency);

    [Theory]
    [InlineData(Danger.None, Danger.Fire, Danger.Fire)]
    [InlineData(Danger.Fire, Danger.None, Danger.Fire)]
    [InlineData(Danger.NotSeen, Danger.Suicide, Danger.Suicide)]
    [InlineData(Danger.NotSeen, Danger.Medical, Danger.NotSeen)]
    [InlineData(Danger.Violence, Danger.Despair, Danger.Despair)]
    [InlineData(Danger.Suicide, Danger.Despair, Danger.Suicide)]
    public void Danger_stays_and_the_numbers_of_113_go_first(Danger before, Danger part, Danger after) =>
        Assert.Equal(after, Add(Lochem.ASignal() with { Danger = before }, Part() with { Danger = part }).Danger);

    [Fact]
    public void Who_has_it_keeps_it()
    {
        var added = Add(PickedUp(), Part());

        Assert.Equal((SignalState.PickedUp, Anna), (added.State, added.PickedUpBy));
    }

    /// <summary>Somebody has it and is not at the phone: what became worse has its term and its ladder again, and it stays theirs to see.</summary>
    [Theory]
    [InlineData(Urgency.Acute, Danger.None)]
    [InlineData(Urgency.Normal, Danger.Suicide)]
    public void What_became_worse_waits_for_who_has_it_to_say_so_again(Urgency urgency, Danger danger)
    {
        var part = Part() with { Urgency = urgency, Danger = danger };
        var added = Add(PickedUp() with { Receiver = new PersonId("bert"), Together = new PersonId("dirk") }, part);

        Assert.Equal((SignalState.Routed, null, Anna, new PersonId("dirk")), (added.State, added.PickedUpBy, added.Receiver, added.Together));
        Assert.Equal(part.ReceivedAt, added.Wait!.Since);
        Assert.NotEmpty(Escalation.Of(Lochem.Organisation, added));
    }

    [Theory]
    [InlineData(Danger.None, "dirk")]
    [InlineData(Danger.Despair, "anna")] // danger is not for who knows about debts, but for who is nearest
    public void Danger_takes_what_waits_for_a_team_to_the_contact_person(Danger danger, string receiver)
    {
        var waiting = Lochem.ASignal() with { Theme = Theme.Money, Team = new TeamId("geld"), Receiver = new PersonId("dirk") };

        Assert.Equal(receiver, Add(waiting, Part() with { Danger = danger }).Receiver!.Value.Value);
    }

    [Fact]
    public void What_was_as_bad_already_stays_with_who_has_it() => Assert.Equal(
        Anna, Add(PickedUp() with { Urgency = Urgency.Acute, Danger = Danger.Fire }, Part() with { Urgency = Urgency.Acute, Danger = Danger.Fire }).PickedUpBy);

    [Fact]
    public void Safety_at_home_takes_it_from_who_has_it()
    {
        var added = Add(PickedUp(), Part() with { SafeRoute = true });

        Assert.Equal((SignalState.Routed, null, Lochem.Organisation.Safety.Officer), (added.State, added.PickedUpBy, added.Receiver));
        Assert.False(Access.MaySee(Lochem.Organisation, Lochem.Person("anna"), added));
    }

    [Fact]
    public void The_officer_who_has_it_keeps_it()
    {
        var officer = Lochem.Organisation.Safety.Officer;
        var added = Add(PickedUp() with { SafeRoute = true, PickedUpBy = officer, Receiver = officer }, Part() with { SafeRoute = true });

        Assert.Equal((SignalState.PickedUp, officer), (added.State, added.PickedUpBy));
    }

    [Fact]
    public void What_was_closed_is_open_again()
    {
        var added = Add(PickedUp() with { State = SignalState.Closed, CloseReason = CloseReason.Handled }, Part());

        Assert.Equal((SignalState.Routed, null, null, Anna), (added.State, added.CloseReason, added.PickedUpBy, added.Receiver));
    }

    [Fact]
    public void A_village_that_is_told_brings_it_to_its_contact_person()
    {
        var waiting = Lochem.ASignal() with { Village = null, State = SignalState.AwaitingVillage, Receiver = Lochem.Organisation.Coordinator };

        var added = Add(waiting, Part() with { Village = new VillageId("laren") });

        Assert.Equal(("laren", SignalState.Routed, "dirk"), (added.Village!.Value.Value, added.State, added.Receiver!.Value.Value));
    }

    [Fact]
    public void A_village_that_was_known_is_not_replaced() =>
        Assert.Equal("almen", Add(Lochem.ASignal(), Part() with { Village = new VillageId("laren") }).Village!.Value.Value);

    [Fact]
    public void Without_a_village_it_goes_on_waiting_unless_it_cannot()
    {
        var waiting = Lochem.ASignal() with { Village = null, State = SignalState.AwaitingVillage, Receiver = Lochem.Organisation.Coordinator };

        Assert.Equal(SignalState.AwaitingVillage, Add(waiting, Part() with { Village = null }).State);
        Assert.Equal(SignalState.Routed, Add(waiting, Part() with { Village = null, Urgency = Urgency.Acute }).State);
    }

    [Fact]
    public void It_is_a_move_that_the_trail_and_the_history_know()
    {
        var part = Part();
        var move = Lochem.ASignal().Add(part, Lochem.Route);

        Assert.Equal([MoveKind.Received, MoveKind.Added], move.Next.Trail);
        Assert.Equal((1, EventKind.Added, part.ReceivedAt), (move.Number, move.Event.Kind, move.Event.At));
        Assert.Equal([part.Id], move.Next.Parts);
    }

    [Theory]
    [InlineData(0, false, Telling.Now)]
    [InlineData(1, false, Telling.NotYet)]
    [InlineData(0, true, Telling.NoLonger)]
    public void Whoever_picked_it_up_after_a_move_is_not_told_of_that_move(int move, bool pickedUp, Telling telling) => Assert.Equal(
        telling,
        Ladder.Asks(Lochem.Organisation, pickedUp ? PickedUp() : Lochem.ASignal(), new Rung(Anna, StaffChannel.Teams), move, TimeSpan.FromMinutes(1), Lochem.Now));

    [Fact]
    public void Whoever_has_it_is_told_of_what_came_later() => Assert.Equal(
        Telling.Now, Ladder.Asks(Lochem.Organisation, Add(PickedUp(), Part()), new Rung(Anna, StaffChannel.Teams), move: 2, TimeSpan.Zero, Lochem.Now));

    [Fact]
    public void A_move_that_never_came_is_not_waited_for_for_ever() => Assert.Equal(
        Telling.NoLonger, Ladder.Asks(Lochem.Organisation, Lochem.ASignal(), new Rung(Anna, StaffChannel.Teams), move: 1, TimeSpan.FromMinutes(11), Lochem.Now));

    [Fact]
    public void Whose_signal_it_is_no_longer_is_not_told() => Assert.Equal(
        Telling.NoLonger,
        Ladder.Asks(Lochem.Organisation, Lochem.ASignal(), new Rung(new PersonId("chantal"), StaffChannel.Teams), move: 0, TimeSpan.Zero, Lochem.Now));

    private static Signal PickedUp() => Lochem.ASignal() with
    {
        State = SignalState.PickedUp,
        PickedUpBy = Anna,
        Trail = [MoveKind.Received, MoveKind.PickedUp],
    };

    private static Signal Part() => Lochem.ASignal() with { Id = SignalId.FromSms("SM2"), ReceivedAt = Lochem.ASignal().ReceivedAt.AddMinutes(5), Village = null };

    private static Signal Add(Signal signal, Signal part) => signal.Add(part, Lochem.Route).Next;
}
