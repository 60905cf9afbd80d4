using System.Globalization;
using Naober.Core.Calendar;

namespace Naober.Core.Tests.Calendar;

/// <summary>Moments are local: a wall clock in Amsterdam, 9.00 to 17.00 from Monday to Friday.</summary>
public sealed class WorkingTimeTests
{
    private static readonly OfficeHours Nine = Of("9.00-17.00");
    private static readonly OfficeHours Lunch = Of("9.00-12.30, 13.00-17.00");

    [Theory]
    [InlineData(2, "2026-11-23 10:00", "2026-11-23 12:00")] // Monday
    [InlineData(2, "2026-11-23 15:00", "2026-11-23 17:00")] // until the minute it closes
    [InlineData(2, "2026-11-20 16:59", "2026-11-23 10:59")] // Friday, one minute before the weekend
    [InlineData(2, "2026-11-20 17:00", "2026-11-23 11:00")]
    [InlineData(2, "2026-11-21 11:00", "2026-11-23 11:00")] // Saturday
    [InlineData(2, "2026-11-23 03:00", "2026-11-23 11:00")] // at night
    [InlineData(0, "2026-11-23 03:00", "2026-11-23 09:00")] // no time at all: when it opens
    [InlineData(0, "2026-11-23 10:00", "2026-11-23 10:00")]
    [InlineData(20, "2026-11-23 10:00", "2026-11-25 14:00")] // over two nights
    [InlineData(2, "2026-12-24 16:00", "2026-12-28 10:00")] // Christmas Eve, both days of Christmas, a weekend
    [InlineData(2, "2026-12-26 12:00", "2026-12-28 11:00")] // 26 December
    [InlineData(2, "2031-04-25 16:00", "2031-04-28 10:00")] // Koningsdag moved to Saturday 26 April
    [InlineData(2, "2025-04-25 16:00", "2025-04-28 10:00")] // and so in 2025
    [InlineData(2, "2026-04-26 22:00", "2026-04-28 11:00")] // Koningsdag on a Monday
    [InlineData(2, "2026-05-13 16:00", "2026-05-15 10:00")] // Hemelvaart is on Thursday 14 May
    [InlineData(2, "2026-04-03 16:00", "2026-04-07 10:00")] // Good Friday is a working day, Easter Monday is not
    [InlineData(2, "2030-05-03 16:00", "2030-05-06 10:00")] // 5 May 2030 is a lustrum, on a Sunday
    [InlineData(2, "2026-05-04 16:00", "2026-05-05 10:00")] // 5 May 2026 is no day off here
    [InlineData(2, "2026-03-27 16:00", "2026-03-30 10:00")] // the clock goes forward in between
    [InlineData(2, "2026-10-23 16:00", "2026-10-26 10:00")] // and back
    [InlineData(2, "2026-12-31 16:30", "2027-01-04 10:30")] // New Year's Day is a Friday
    public void So_many_working_hours_after(int hours, string from, string to) =>
        Assert.Equal(to, Local(Nine.After(At(from), TimeSpan.FromHours(hours))));

    [Theory]
    [InlineData(1, "2026-11-23 12:00", "2026-11-23 13:30")]
    [InlineData(1, "2026-11-23 12:45", "2026-11-23 14:00")]
    public void Lunch_does_not_count(int hours, string from, string to) => Assert.Equal(to, Local(Lunch.After(At(from), TimeSpan.FromHours(hours))));

    [Fact]
    public void A_week_of_closed_days_does_not_count()
    {
        var closed = Of("9.00-17.00", [.. Enumerable.Range(20, 5).Select(d => new DateOnly(2026, 7, d))]);

        Assert.Equal("2026-07-27 10:00", Local(closed.After(At("2026-07-17 16:00"), TimeSpan.FromHours(2))));
        Assert.Equal("2026-07-28 16:00", Local(closed.AfterDays(At("2026-07-17 16:00"), 2)));
    }

    [Theory]
    [InlineData("2026-03-28 12:00", 2, "2026-03-29 04:00")] // 1.00 to 2.00, and the hour that follows is called 3.00
    [InlineData("2026-10-24 12:00", 3, "2026-10-25 03:00")] // 1.00 to 2.00, 2.00 to 3.00 and 2.00 to 3.00 again
    public void An_office_that_is_open_in_the_night_of_the_clock_counts_the_hours_that_really_pass(string from, int hours, string to)
    {
        var night = new OfficeHours(
            HoursReader.Week(new Dictionary<string, string> { ["zondag"] = "1.00-8.00" }, []), new PublicHolidays(LiberationDay.Never), new HashSet<DateOnly>(), Lochem.Amsterdam);

        Assert.Equal(to, Local(night.After(At(from), TimeSpan.FromHours(hours))));
    }

    [Theory]
    [InlineData(2, "2026-11-23 10:59", "2026-11-25 10:59")] // Monday: Wednesday
    [InlineData(2, "2026-11-19 10:59", "2026-11-23 10:59")] // Thursday: Monday
    [InlineData(2, "2026-11-20 16:59", "2026-11-24 16:59")]
    [InlineData(2, "2026-11-21 11:00", "2026-11-25 09:00")] // Saturday is Monday at nine
    [InlineData(1, "2026-11-20 19:00", "2026-11-24 09:00")]
    [InlineData(2, "2026-12-23 10:00", "2026-12-28 10:00")] // over Christmas
    [InlineData(2, "2026-05-12 10:00", "2026-05-15 10:00")] // over Hemelvaart
    [InlineData(2, "2031-04-25 10:00", "2031-04-29 10:00")] // over the Koningsdag that moved
    [InlineData(2, "2026-03-27 10:00", "2026-03-31 10:00")] // the same time on the clock, though the clock moved
    [InlineData(2, "2026-10-23 10:00", "2026-10-27 10:00")]
    public void So_many_working_days_after(int days, string from, string to) => Assert.Equal(to, Local(Nine.AfterDays(At(from), days)));

    [Fact]
    public void Where_it_is_closed_at_that_time_of_the_day_it_is_the_next_opening() =>
        Assert.Equal("2026-11-23 09:00", Local(Lochem.Organisation.Hours.AfterDays(At("2026-11-18 15:00"), 2))); // Lochem closes on Friday at 12.30

    private static OfficeHours Of(string hours, params DateOnly[] closed) => new(
        HoursReader.Week(new[] { "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag" }.ToDictionary(d => d, _ => hours), []),
        new PublicHolidays(LiberationDay.EveryFiveYears),
        closed.ToHashSet(),
        Lochem.Amsterdam);

    private static DateTimeOffset At(string local)
    {
        var moment = DateTime.Parse(local, CultureInfo.InvariantCulture);
        return LocalTime.Instant(DateOnly.FromDateTime(moment), TimeOnly.FromDateTime(moment), Lochem.Amsterdam);
    }

    private static string Local(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, Lochem.Amsterdam).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
