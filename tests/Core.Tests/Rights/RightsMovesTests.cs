using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Rights;

/// <summary>What a block and an objection do to a signal.</summary>
public sealed class RightsMovesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly PersonId Els = new("els");
    private static readonly Signal Waiting = Lochem.ASignal();
    private static readonly Signal Blocked = After(Waiting, new Move.Restrict());

    [Fact]
    public void What_is_blocked_takes_no_move_but_to_be_lifted()
    {
        Move[] moves =
        [
            new Move.PickUp(), new Move.Close(CloseReason.Handled), new Move.WriteNote(Waiting.Id), new Move.TextSender(Waiting.Id), new Move.Bar(new("bert")),
            new Move.Strike([]), new Move.PassOn(new("bert")), new Move.Reopen(),
        ];

        Assert.All(moves, move => Assert.IsType<MoveDecision.IsRestricted>(Blocked.Decide(move, Els, Now)));
        Assert.IsType<MoveDecision.AlreadyDone>(Blocked.Decide(new Move.Restrict(), Els, Now));
        var lifted = After(Blocked, new Move.Lift());
        Assert.Equal([MoveKind.Received, MoveKind.Restricted, MoveKind.Lifted], lifted.Trail);
        Assert.Equal((Waiting.State, false), (lifted.State, lifted.Restricted));
    }

    [Fact]
    public void What_is_blocked_waits_for_nobody_and_tells_nobody()
    {
        Assert.Null(Blocked.Wait);
        Assert.False(Blocked.MayTellSender);
        Assert.NotNull(After(Blocked, new Move.Lift()).Wait);
        Assert.True(After(Blocked, new Move.Lift()).MayTellSender);
    }

    [Theory]
    [InlineData("2027-06-01", Expiry.Nothing)] // past the six months of the text
    [InlineData("2027-11-23", Expiry.Everything)] // a year is a year
    public void The_text_of_what_is_blocked_stays_for_who_asked_but_never_longer_than_the_signal(string today, Expiry goes) => Assert.Equal(
        goes, ExpiryTable.Of(Blocked, Retention.Default, DateOnly.Parse(today, null), TimeZoneInfo.Utc));

    [Fact]
    public void After_an_objection_nothing_is_told_by_itself_and_people_go_on_with_it()
    {
        var objected = After(Waiting, new Move.MarkObjection());

        Assert.False(objected.MayTellSender);
        Assert.IsType<MoveDecision.Accepted>(objected.Decide(new Move.PickUp(), Els, Now));
        Assert.IsType<MoveDecision.AlreadyDone>(objected.Decide(new Move.MarkObjection(), Els, Now));
    }

    [Fact]
    public void What_was_erased_cannot_be_blocked_or_struck()
    {
        var erased = Waiting with { Erased = true };

        Assert.IsType<MoveDecision.IsErased>(erased.Decide(new Move.Restrict(), Els, Now));
        Assert.IsType<MoveDecision.IsErased>(erased.Decide(new Move.MarkObjection(), Els, Now));
        Assert.IsType<MoveDecision.IsErased>(erased.Decide(new Move.Strike([]), Els, Now));
    }

    private static Signal After(Signal signal, Move move) => Assert.IsType<MoveDecision.Accepted>(signal.Decide(move, Els, Now)).Next;
}
