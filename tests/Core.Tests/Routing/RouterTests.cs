using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Routing;

public sealed class RouterTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("een praatje in Almen", SignalState.Routed, "anna")]
    [InlineData("een praatje", SignalState.AwaitingVillage, "els")]
    [InlineData("al dagen niet gezien", SignalState.Routed, "els")] // what cannot wait does not wait for a village
    [InlineData("er is brand", SignalState.Routed, "els")]
    [InlineData("hij slaat haar", SignalState.Routed, "fenna")]
    [InlineData("hij slaat haar in Almen", SignalState.Routed, "fenna")]
    [InlineData("ik wil een klacht indienen over jullie contactpersoon in Almen", SignalState.Routed, "els")] // not to whom it may be about
    [InlineData("stop", SignalState.Closed, null)]
    [InlineData("start", SignalState.Closed, null)]
    [InlineData("", SignalState.Closed, null)]
    [InlineData("help", SignalState.Closed, null)]
    public void Where_a_message_begins(string text, SignalState state, string? receiver)
    {
        var signal = Route(text);

        Assert.Equal((state, receiver), (signal.State, signal.Receiver?.Value));
        Assert.Equal([MoveKind.Received], signal.Trail);
        Assert.Equal(state == SignalState.Closed, signal.CloseReason is not null);
    }

    [Theory]
    [InlineData("stop", CloseReason.Stop)]
    [InlineData("start", CloseReason.Stop)]
    [InlineData("", CloseReason.Empty)]
    [InlineData("help", CloseReason.Answered)]
    public void What_nobody_has_to_read_is_closed_with_its_reason(string text, CloseReason reason) => Assert.Equal(reason, Route(text).CloseReason);

    private static Signal Route(string text)
    {
        var understood = Lochem.Reader.Read(text);
        return Router.Route(
            SignalId.FromSms("SM1"), Channel.Sms, sender: null, Now, understood, understood.Village?.Village.Id, Lochem.Organisation.Coordinator, Lochem.Route).Signal;
    }
}
