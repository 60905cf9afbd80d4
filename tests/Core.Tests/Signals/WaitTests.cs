using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Signals;

/// <summary>Since when a signal waits: its terms are counted from there.</summary>
public sealed class WaitTests
{
    private static readonly PersonId Anna = new("anna");
    private static readonly DateTimeOffset Later = Lochem.ASignal().ReceivedAt.AddHours(5);

    [Fact]
    public void It_waits_since_it_came_in() => Assert.Equal(new Wait(Lochem.ASignal().ReceivedAt, Move: 0), Lochem.ASignal().Wait);

    [Fact]
    public void Picked_up_it_waits_no_longer() => Assert.Null(PickedUp().Wait);

    [Fact]
    public void Who_writes_again_while_it_waits_does_not_make_it_wait_longer()
    {
        var reached = Lochem.ASignal() with { LastWait = Lochem.ASignal().Wait! with { Reached = LadderStep.Reminder } };

        Assert.Equal(reached.Wait, Add(reached, Part()).Wait);
    }

    [Fact]
    public void What_becomes_more_urgent_waits_anew() =>
        Assert.Equal(new Wait(Later, Move: 1), Add(Lochem.ASignal(), Part() with { Urgency = Urgency.Urgent }).Wait);

    [Fact]
    public void What_turns_out_to_be_safety_at_home_waits_anew_for_the_officer() =>
        Assert.Equal(new Wait(Later, Move: 2), Add(PickedUp(), Part() with { SafeRoute = true }).Wait);

    [Fact]
    public void What_goes_to_another_village_waits_anew_for_who_looks_there() =>
        Assert.Equal(new Wait(Later, Move: 1), Correct(Lochem.ASignal(), "laren", Urgency.Normal).Wait);

    [Fact]
    public void What_is_made_less_urgent_keeps_its_moment() =>
        Assert.Equal(new Wait(Lochem.ASignal().ReceivedAt, Move: 0), Correct(Lochem.ASignal() with { Urgency = Urgency.Acute }, "almen", Urgency.Normal).Wait);

    [Fact]
    public void What_was_closed_and_is_open_again_waits_anew()
    {
        var closed = ((MoveDecision.Accepted)PickedUp().Decide(new Move.Close(CloseReason.Handled), Anna, Later)).Next;

        Assert.Equal(new Wait(Later, Move: 3), Add(closed, Part()).Wait);
    }

    [Fact]
    public void What_is_taken_out_of_what_was_set_aside_begins_to_wait_then() =>
        Assert.Equal(new Wait(Later, Move: 1), Correct(Lochem.ASignal() with { State = SignalState.SetAside }, "almen", Urgency.Normal).Wait);

    private static Signal PickedUp() =>
        ((MoveDecision.Accepted)Lochem.ASignal().Decide(new Move.PickUp(), Anna, Lochem.ASignal().ReceivedAt.AddHours(1))).Next;

    private static Signal Part() => Lochem.ASignal() with { Id = SignalId.FromSms("SM2"), ReceivedAt = Later };

    private static Signal Add(Signal signal, Signal part) =>
        signal.Add(part, Lochem.Route).Next;

    private static Signal Correct(Signal signal, string village, Urgency urgency)
    {
        var routed = Lochem.Route(RoutingCase.Of(signal) with { Village = new VillageId(village) });
        return ((MoveDecision.Accepted)signal.Decide(new Move.Correct(new VillageId(village), signal.Theme, urgency, routed), Anna, Later)).Next;
    }
}
