using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

public sealed class PlannedStopTests
{
    private static readonly DateTimeOffset Published = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Published.AddDays(1);

    internal static Stop Proposed { get; } = new(
        new VillageId("almen"), "dorpshuis", "bus-1", new DateOnly(2026, 12, 3), new TimeOnly(10, 0), new TimeOnly(12, 0), StopState.Proposed, "Daarom.");

    private static PlannedStop AStop { get; } = PlannedStop.Publish(Proposed, revision: 7, Published);

    [Fact]
    public void The_id_is_the_same_however_often_the_same_plan_is_published() =>
        Assert.Equal(AStop.Id, PlannedStop.Publish(Proposed with { Reason = "Anders gezegd." }, revision: 7, Later).Id);

    [Fact]
    public void A_stop_that_is_published_again_after_it_was_cancelled_is_another() =>
        Assert.NotEqual(AStop.Id, PlannedStop.Publish(Proposed, revision: 8, Published).Id);

    [Fact]
    public void A_move_keeps_the_id_raises_the_sequence_and_remembers_what_people_were_told()
    {
        var moved = AStop.MoveTo(Proposed with { Start = new TimeOnly(14, 0), End = new TimeOnly(16, 0) }, Later)!;

        Assert.Equal((AStop.Id, 1, StopState.Moved), (moved.Id, moved.Sequence, moved.Stop.State));
        Assert.Equal((AStop.Stop, Later), (moved.Before, moved.ChangedAt));
        Assert.True(moved.Stands);
    }

    [Fact]
    public void Another_van_at_the_same_place_and_time_is_nothing_that_people_must_hear_of()
    {
        var changed = AStop.MoveTo(Proposed with { Van = "tweede" }, Later)!;

        Assert.Equal(("tweede", 0, StopState.Published, null), (changed.Stop.Van, changed.Sequence, changed.Stop.State, changed.Before));
    }

    [Fact]
    public void A_move_to_where_it_stands_is_none() => Assert.Null(AStop.MoveTo(Proposed, Later));

    [Fact]
    public void A_stop_never_moves_to_another_village() => Assert.Null(AStop.MoveTo(Proposed with { Village = new VillageId("laren") }, Later));

    [Fact]
    public void A_cancelled_stop_says_why_and_stands_no_more()
    {
        var cancelled = AStop.Cancel("Het is te glad.", Later)!;

        Assert.Equal((1, StopState.Cancelled, "Het is te glad."), (cancelled.Sequence, cancelled.Stop.State, cancelled.CancelReason));
        Assert.False(cancelled.Stands);
        Assert.Null(cancelled.Cancel("Nog eens.", Later));
        Assert.Null(cancelled.MoveTo(Proposed with { Date = new DateOnly(2026, 12, 4) }, Later));
    }

    [Theory]
    [InlineData(10, 59, false)] // local noon is 11 UTC in winter
    [InlineData(11, 0, true)]
    public void A_stop_is_held_once_it_is_over(int hour, int minute, bool held)
    {
        var now = new DateTimeOffset(2026, 12, 3, hour, minute, 0, TimeSpan.Zero);

        Assert.Equal(held ? StopState.Held : null, AStop.WithReport(new VisitReport(null, 5, 0, now, null), Lochem.Amsterdam)?.Stop.State);
        Assert.Equal(held ? StopState.Missed : null, AStop.WithReport(new VisitReport(WhyMissed.Van, 0, 0, now, null), Lochem.Amsterdam)?.Stop.State);
    }

    [Fact]
    public void That_nobody_was_there_calendars_should_know()
    {
        var at = new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero);
        var missed = AStop.WithReport(new VisitReport(WhyMissed.Van, 0, 0, at, null), Lochem.Amsterdam)!;

        Assert.Equal((AStop.Sequence + 1, at), (missed.Sequence, missed.ChangedAt));
    }

    [Fact]
    public void What_was_told_once_or_cancelled_is_not_told_again_and_nobody_outside_hears_of_it()
    {
        var report = new VisitReport(null, 5, 0, new DateTimeOffset(2026, 12, 3, 12, 0, 0, TimeSpan.Zero), null);
        var told = AStop.WithReport(report, Lochem.Amsterdam)!;

        Assert.Null(told.WithReport(report, Lochem.Amsterdam));
        Assert.Equal((AStop.Sequence, AStop.ChangedAt, false), (told.Sequence, told.ChangedAt, told.Stands));
        Assert.Null(AStop.Cancel("Te glad.", Later)!.WithReport(report, Lochem.Amsterdam));
    }

    [Fact]
    public void Who_is_host_is_no_change_that_people_must_hear_of() => Assert.Equal(0, AStop.WithHost(new PersonId("anna")).Sequence);
}
