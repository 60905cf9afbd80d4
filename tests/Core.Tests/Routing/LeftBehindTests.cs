using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Routing;

public sealed class LeftBehindTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Signal Taken = Lochem.ASignal() with { State = SignalState.PickedUp, PickedUpBy = new PersonId("ooit"), Trail = [MoveKind.Received, MoveKind.PickedUp] };

    [Fact]
    public void What_somebody_had_who_left_goes_to_who_would_get_it_today_and_says_why()
    {
        Assert.True(LeftBehind.Is(Lochem.Organisation, Taken));

        var move = LeftBehind.HandOn(Lochem.Organisation, Taken, Load.None, Now);

        Assert.Equal((SignalState.Routed, new PersonId("anna"), (PersonId?)null), (move.Next.State, move.Next.Receiver!.Value, move.Next.PickedUpBy));
        Assert.NotNull(move.Next.Wait);
        Assert.StartsWith("Wie dit had opgepakt, werkt hier niet meer.", move.Event.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_had_to_look_at_who_left_goes_on_too_and_its_wait_begins_anew()
    {
        var waiting = Lochem.ASignal() with { Receiver = new PersonId("ooit"), Village = null, State = SignalState.AwaitingVillage };
        Assert.True(LeftBehind.Is(Lochem.Organisation, waiting));

        var move = LeftBehind.HandOn(Lochem.Organisation, waiting, Load.None, Now);

        Assert.Equal((SignalState.AwaitingVillage, new PersonId("els")), (move.Next.State, move.Next.Receiver!.Value));
        Assert.Equal(new Wait(Now, Move: 1), move.Next.Wait);
        Assert.StartsWith("Wie dit moest bekijken, werkt hier niet meer.", move.Event.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nobody_of_its_village_may_see_still_goes_to_somebody_who_may()
    {
        var waiting = Lochem.ASignal() with { Receiver = new PersonId("ooit"), Village = null, Barred = [new PersonId("els")] };

        var move = LeftBehind.HandOn(Lochem.Organisation, waiting, Load.None, Now);

        Assert.Equal(new PersonId("anna"), move.Next.Receiver!.Value); // the coordinator's deputy
    }

    [Fact]
    public void Safety_at_home_does_not_stay_with_who_is_no_longer_an_officer()
    {
        var taken = Taken with { SafeRoute = true, PickedUpBy = new PersonId("anna") };
        Assert.True(LeftBehind.Is(Lochem.Organisation, taken));
        Assert.False(LeftBehind.Is(Lochem.Organisation, taken with { PickedUpBy = new PersonId("gerrit") }));

        var move = LeftBehind.HandOn(Lochem.Organisation, taken, Load.None, Now);

        Assert.Equal((SignalState.Routed, new PersonId("fenna")), (move.Next.State, move.Next.Receiver!.Value));
        Assert.StartsWith("Wie dit had opgepakt, heeft deze taak niet meer.", move.Event.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("of who is still there")]
    [InlineData("that waits for who is there")]
    [InlineData("that is closed")]
    [InlineData("that is blocked")]
    public void What_stays_as_it_is(string which) => Assert.False(LeftBehind.Is(Lochem.Organisation, which switch
    {
        "of who is still there" => Taken with { PickedUpBy = new PersonId("bert") },
        "that waits for who is there" => Lochem.ASignal(),
        "that is blocked" => Taken with { Restricted = true },
        _ => Taken with { State = SignalState.Closed },
    }));
}
