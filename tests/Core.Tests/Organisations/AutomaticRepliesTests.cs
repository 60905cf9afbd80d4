using Naober.Core.Calendar;
using Naober.Core.Organisations;

namespace Naober.Core.Tests.Organisations;

public sealed class AutomaticRepliesTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateOnly Today = new(2026, 12, 16); // a Wednesday
    private static readonly DateTimeOffset Now = At(Today, 10);
    private static readonly AutomaticReplies Off = new AutomaticReplies.Off();
    private static readonly AutomaticReplies On = new AutomaticReplies.On();

    public static TheoryData<string, DateOnly, int, DateOnly, int, Absence?> Schedules { get; } = new()
    {
        { "whole days", new(2026, 12, 21), 0, new(2026, 12, 24), 0, Away(21, 23) },
        { "from the end of Friday until Monday morning", new(2026, 12, 18), 17, new(2026, 12, 21), 9, Away(19, 20) },
        { "one afternoon", new(2026, 12, 17), 13, new(2026, 12, 17), 17, null },
        { "from noon", new(2026, 12, 17), 12, new(2026, 12, 17), 17, Away(17, 17) },
        { "until noon", new(2026, 12, 17), 8, new(2026, 12, 18), 12, Away(17, 17) },
        { "over since yesterday", new(2026, 12, 14), 0, new(2026, 12, 16), 0, null },
        { "until this afternoon", new(2026, 12, 14), 0, new(2026, 12, 16), 17, Away(14, 16) },
    };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void A_day_counts_when_the_mailbox_answers_at_noon(string what, DateOnly first, int fromHour, DateOnly last, int untilHour, Absence? away)
    {
        Assert.NotEmpty(what);
        var told = new AutomaticReplies.Between(At(first, fromHour), At(last, untilHour)).Onto(Anna(), Now, Zone).Absences;

        Assert.Equal(away is null ? [] : [away], told);
    }

    [Fact]
    public void Replies_without_an_end_are_an_absence_from_the_day_that_we_saw_them()
    {
        var first = On.Onto(Anna(), Now, Zone);
        var nextDay = On.Onto(first, Now.AddDays(1), Zone);

        Assert.Equal([new Absence(Today, Until: null, AbsenceSource.Outlook)], first.Absences);
        Assert.Same(first, nextDay);
    }

    [Fact]
    public void Replies_that_went_off_ended_the_absence_yesterday()
    {
        Assert.Equal([Away(14, 15)], Off.Onto(Anna(Away(14, null)), Now, Zone).Absences);
        Assert.Equal([Away(14, 15)], Off.Onto(Anna(Away(14, 20)), Now, Zone).Absences);
    }

    [Fact]
    public void Replies_that_went_on_and_off_on_one_day_leave_nothing() => Assert.Empty(Off.Onto(Anna(Away(16, null)), Now, Zone).Absences);

    [Fact]
    public void A_holiday_that_was_moved_is_moved_here_too() =>
        Assert.Equal([Away(28, 30)], new AutomaticReplies.Between(At(new(2026, 12, 28), 0), At(new(2026, 12, 31), 0)).Onto(Anna(Away(21, 23)), Now, Zone).Absences);

    [Fact]
    public void A_schedule_that_became_endless_keeps_its_first_day() =>
        Assert.Equal([Away(14, null)], On.Onto(Anna(Away(14, 18)), Now, Zone).Absences);

    [Fact]
    public void What_the_coordinator_wrote_stays()
    {
        var written = new Absence(Today, Until: null);

        Assert.Equal([written], Off.Onto(Anna(written), Now, Zone).Absences);
        Assert.Equal([written, Away(16, null)], On.Onto(Anna(written), Now, Zone).Absences);
    }

    [Fact]
    public void Of_absences_that_are_over_a_month_is_kept()
    {
        var (old, recent) = (new Absence(new(2026, 11, 1), new(2026, 11, 14), AbsenceSource.Outlook), new Absence(new(2026, 11, 1), new(2026, 11, 15), AbsenceSource.Outlook));

        Assert.Equal([recent], Off.Onto(Anna(old, recent), Now, Zone).Absences);
    }

    private static Absence Away(int first, int? last) => new(new(2026, 12, first), last is { } day ? new(2026, 12, day) : null, AbsenceSource.Outlook);

    private static DateTimeOffset At(DateOnly day, int hour) => LocalTime.Instant(day, new TimeOnly(hour, 0), Zone);

    private static Person Anna(params Absence[] absences) =>
        new(new PersonId("anna"), "Anna", Guid.NewGuid(), WorkPhone: null, new PersonId("bert")) { Absences = absences };
}
