using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

public sealed class NoticeTimesTests
{
    private static readonly DateOnly Thursday = new(2026, 12, 3);

    [Theory]
    [InlineData(10, 2, 15, 59, false)] // 16.59 local
    [InlineData(10, 2, 16, 0, true)]
    [InlineData(10, 3, 8, 59, true)]
    [InlineData(10, 3, 9, 0, false)] // it begins
    public void A_reminder_is_due_from_five_in_the_evening_before_until_it_begins(int start, int day, int hour, int minute, bool due) =>
        Assert.Equal(due, NoticeTimes.IsReminderDue(At(start), Moment(day, hour, minute), Lochem.Amsterdam));

    [Fact]
    public void Of_what_was_cancelled_nobody_is_reminded() =>
        Assert.False(NoticeTimes.IsReminderDue(At(10).Cancel("Te glad.", Moment(1, 9, 0))!, Moment(2, 17, 0), Lochem.Amsterdam));

    [Theory]
    [InlineData(10, 2, 19, 59, 2, 19, 59)] // 20.59 local: at once
    [InlineData(10, 2, 20, 0, 3, 6, 0)] // 21.00 local, and it stands before 11.30
    [InlineData(14, 2, 20, 0, 3, 7, 30)]
    [InlineData(10, 1, 20, 0, 2, 7, 30)] // not that morning
    public void The_night_ends_at_seven_for_a_visit_that_morning_and_at_half_past_eight_for_any_other(
        int start, int day, int hour, int minute, int thenDay, int thenHour, int thenMinute) =>
        Assert.Equal(Moment(thenDay, thenHour, thenMinute), NoticeTimes.MayGo(At(start), Moment(day, hour, minute), Lochem.Amsterdam));

    [Theory]
    [InlineData(10, 59, true)]
    [InlineData(11, 0, false)] // it would be over at 12.00 local
    public void Nobody_is_told_that_something_is_off_that_would_be_over(int hour, int minute, bool useful)
    {
        var cancelled = At(10).Cancel("Te glad.", Moment(3, 8, 0))!;

        Assert.Equal(useful, NoticeTimes.IsChangeOfUse(cancelled, Moment(3, hour, minute), Lochem.Amsterdam));
    }

    [Fact]
    public void Of_what_was_only_published_there_is_no_change_to_tell() =>
        Assert.False(NoticeTimes.IsChangeOfUse(At(10), Moment(1, 9, 0), Lochem.Amsterdam));

    private static PlannedStop At(int hour) => PlannedStop.Publish(
        new Stop(new VillageId("almen"), "dorpshuis", "bus-1", Thursday, new TimeOnly(hour, 0), new TimeOnly(hour + 2, 0)), 1, Moment(1, 8, 0));

    // In December, UTC; the clock on the wall is an hour ahead.
    private static DateTimeOffset Moment(int day, int hour, int minute) => new(2026, 12, day, hour, minute, 0, TimeSpan.Zero);
}
