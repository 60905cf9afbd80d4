using System.Globalization;
using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

/// <summary>When the host of a visit is asked how it went. Moments are local, in Lochem.</summary>
public sealed class ReportTimesTests
{
    [Theory]
    [InlineData("2026-12-03 11:59", false)]
    [InlineData("2026-12-03 12:00", true)] // it is over
    [InlineData("2026-12-05 09:00", true)] // after a standstill of two days
    [InlineData("2026-12-16 23:59", true)]
    [InlineData("2026-12-17 00:00", false)] // nobody remembers
    public void The_host_is_asked_once_a_visit_is_over_and_for_two_weeks(string now, bool open) =>
        Assert.Equal(open, ReportTimes.IsOpen(AStop(), Local(now), Lochem.Amsterdam));

    [Fact]
    public void Nobody_is_asked_about_what_was_cancelled_or_told_already()
    {
        var later = Local("2026-12-03 13:00");

        Assert.False(ReportTimes.IsOpen(AStop().Cancel("Te glad.", Local("2026-12-02 09:00"))!, later, Lochem.Amsterdam));
        Assert.False(ReportTimes.IsOpen(AStop().WithReport(new VisitReport(null, 3, 0, later, null), Lochem.Amsterdam)!, later, Lochem.Amsterdam));
        Assert.False(ReportTimes.IsOpen(AStop().WithReport(new VisitReport(WhyMissed.Van, 0, 0, later, null), Lochem.Amsterdam)!, later, Lochem.Amsterdam));
    }

    [Theory]
    [InlineData("2026-10-24 21:30")] // the clock goes back that night
    [InlineData("2026-03-28 21:30")] // and forward
    public void The_change_of_the_clock_changes_nothing_about_when_a_visit_is_over(string end)
    {
        var over = Local(end);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(over, Lochem.Amsterdam).DateTime);
        var stop = AStop(day, 19, 30);

        Assert.False(ReportTimes.IsOpen(stop, over.AddMinutes(-1), Lochem.Amsterdam));
        Assert.True(ReportTimes.IsOpen(stop, over, Lochem.Amsterdam));
        Assert.False(ReportTimes.IsReminderDue(stop, over, Local($"{day.AddDays(2):yyyy-MM-dd} 08:59"), Lochem.Organisation.Hours));
        Assert.True(ReportTimes.IsReminderDue(stop, over, Local($"{day.AddDays(2):yyyy-MM-dd} 09:00"), Lochem.Organisation.Hours));
    }

    [Theory]
    [InlineData("2026-12-03 12:05", "2026-12-03 23:59", false)]
    [InlineData("2026-12-03 12:05", "2026-12-04 08:59", false)]
    [InlineData("2026-12-03 12:05", "2026-12-04 09:00", true)]
    [InlineData("2026-12-04 12:05", "2026-12-06 09:00", false)] // asked late, on Friday; this is Sunday
    [InlineData("2026-12-04 12:05", "2026-12-07 09:00", true)]
    [InlineData("2026-12-03 12:05", "2026-12-17 09:00", false)] // too late for it
    public void The_host_is_asked_again_from_nine_on_the_next_working_day_after_the_first_time(string asked, string now, bool due) =>
        Assert.Equal(due, ReportTimes.IsReminderDue(AStop(), Local(asked), Local(now), Lochem.Organisation.Hours));

    [Theory]
    [InlineData("2026-12-03", "2026-12-04 09:00", false)] // Thursday; on Friday the host is asked again
    [InlineData("2026-12-03", "2026-12-07 08:59", false)]
    [InlineData("2026-12-03", "2026-12-07 09:00", true)]
    [InlineData("2026-12-24", "2026-12-28 09:00", false)] // over Christmas and a weekend
    [InlineData("2026-12-24", "2026-12-29 09:00", true)]
    [InlineData("2026-12-03", "2027-02-03 09:00", true)] // it stays missing
    public void The_coordinator_sees_what_is_missing_from_the_second_working_day_on(string day, string now, bool missing) =>
        Assert.Equal(missing, ReportTimes.IsMissing(AStop(DateOnly.Parse(day, CultureInfo.InvariantCulture)), Local(now), Lochem.Organisation.Hours));

    [Fact]
    public void Nothing_is_missing_of_what_was_cancelled() =>
        Assert.False(ReportTimes.IsMissing(AStop().Cancel("Te glad.", Local("2026-12-02 09:00"))!, Local("2026-12-08 09:00"), Lochem.Organisation.Hours));

    [Fact]
    public void A_village_reads_the_newest_stories_that_were_approved()
    {
        var told = Enumerable.Range(1, 6).Select(day => new VisitStory(
            AStop().Id, new VillageId("almen"), new DateOnly(2026, 12, day), $"Verhaal {day}", Lochem.Now) { ApprovedBy = day == 6 ? null : new("els") });

        Assert.Equal(["Verhaal 5", "Verhaal 4", "Verhaal 3"], VisitStory.ToShow(told));
    }

    private static PlannedStop AStop(DateOnly? day = null, int hour = 10, int minute = 0) => PlannedStop.Publish(
        new Stop(
            new VillageId("almen"), "dorpshuis", "bus-1", day ?? new DateOnly(2026, 12, 3), new TimeOnly(hour, minute), new TimeOnly(hour + 2, minute)),
        1,
        Lochem.Now.AddYears(-1));

    private static DateTimeOffset Local(string text)
    {
        var at = DateTime.Parse(text, CultureInfo.InvariantCulture);
        return Naober.Core.Calendar.LocalTime.Instant(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), Lochem.Amsterdam);
    }
}
