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

    [Theory]
    [InlineData("of who is still there")]
    [InlineData("that waits")]
    [InlineData("that is closed")]
    public void What_stays_as_it_is(string which) => Assert.False(LeftBehind.Is(Lochem.Organisation, which switch
    {
        "of who is still there" => Taken with { PickedUpBy = new PersonId("bert") },
        "that waits" => Lochem.ASignal(),
        _ => Taken with { State = SignalState.Closed },
    }));
}
