using System.Globalization;
using Naober.Core.Calendar;

namespace Naober.Core.Tests.Calendar;

public sealed class OfficeHoursTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    private static readonly OfficeHours Hours = Of(
        Enumerable.Range(1, 5).ToDictionary(d => (DayOfWeek)d, _ => "9.00-12.30, 13.00-17.00"), closed: [new DateOnly(2026, 12, 24)]);

    [Theory]
    [InlineData("2026-11-23T07:59:59Z", false)] // Monday, a second before nine in winter
    [InlineData("2026-11-23T08:00:00Z", true)]
    [InlineData("2026-11-23T11:29:59Z", true)]
    [InlineData("2026-11-23T11:30:00Z", false)] // lunch
    [InlineData("2026-11-23T12:00:00Z", true)]
    [InlineData("2026-11-23T16:00:00Z", false)]
    [InlineData("2026-07-06T07:00:00Z", true)] // nine in summer
    [InlineData("2026-11-21T10:00:00Z", false)] // Saturday
    [InlineData("2026-12-25T10:00:00Z", false)] // a Friday, but Christmas
    [InlineData("2026-12-24T10:00:00Z", false)] // closed of our own choice
    public void The_office_is_open(string utc, bool open) => Assert.Equal(open, Hours.IsOpen(At(utc)));

    [Theory]
    [InlineData("2026-11-23T05:00:00Z", "2026-11-23T08:00:00Z")] // early: today
    [InlineData("2026-11-23T11:45:00Z", "2026-11-23T12:00:00Z")] // lunch: after lunch
    [InlineData("2026-11-23T08:00:00Z", "2026-11-23T12:00:00Z")] // on the dot: the next time
    [InlineData("2026-11-20T16:30:00Z", "2026-11-23T08:00:00Z")] // Friday evening: Monday
    [InlineData("2026-04-03T16:00:00Z", "2026-04-07T07:00:00Z")] // before Easter: Tuesday
    [InlineData("2026-12-23T17:00:00Z", "2026-12-28T08:00:00Z")] // over our closed day, Christmas and a weekend
    [InlineData("2026-03-27T17:00:00Z", "2026-03-30T07:00:00Z")] // the clock goes forward in between
    [InlineData("2026-10-23T16:00:00Z", "2026-10-26T08:00:00Z")] // and back
    [InlineData("2026-04-26T22:30:00Z", "2026-04-28T07:00:00Z")] // half past twelve at night here: already Kings Day
    public void It_opens_next_at(string utc, string opens) => Assert.Equal(At(opens), Hours.NextOpening(At(utc)));

    [Theory]
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T01:00:00Z")] // half past two is not there that night: three
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T00:30:00Z")] // half past two comes twice: the first
    public void An_office_that_opens_at_half_past_two_in_the_night_of_the_clock_opens_at(string utc, string opens)
    {
        var hours = Of(new() { [DayOfWeek.Sunday] = "2.30-6.00" });

        Assert.Equal(At(opens), hours.NextOpening(At(utc)));
        Assert.True(hours.IsOpen(At(opens)));
        Assert.False(hours.IsOpen(At(opens).AddMinutes(-1)));
    }

    [Theory]
    [InlineData("maandag", "9.00-17.00", null)]
    [InlineData("maandag", "8:30-12:00, 13:00-16:30", null)]
    [InlineData("maandag", "9.00", "De openingstijden van maandag ('9.00') kloppen niet. Schrijf bijvoorbeeld 9.00-17.00 of 9.00-12.30, 13.00-17.00.")]
    [InlineData("maandag", "17.00-9.00", "De openingstijden van maandag ('17.00-9.00') kloppen niet. Schrijf bijvoorbeeld 9.00-17.00 of 9.00-12.30, 13.00-17.00.")]
    [InlineData("vrijdag", "9.00-13.00, 12.00-17.00", "De openingstijden van vrijdag ('9.00-13.00, 12.00-17.00') kloppen niet. Schrijf bijvoorbeeld 9.00-17.00 of 9.00-12.30, 13.00-17.00.")]
    [InlineData("monday", "9.00-17.00", "'monday' bij de openingstijden is geen dag. Schrijf bijvoorbeeld 'maandag'.")]
    [InlineData("zondag", "dicht", "Er zijn geen openingstijden ('openingHours'). Schrijf bijvoorbeeld \"maandag\": \"9.00-17.00\".")]
    public void What_is_wrong_with_the_hours_is_said_in_Dutch(string day, string text, string? error)
    {
        List<string> errors = [];

        HoursReader.Week(new Dictionary<string, string> { [day] = text }, errors);

        Assert.Equal(error, errors.FirstOrDefault());
    }

    [Fact]
    public void A_closed_day_that_is_no_date_is_named()
    {
        List<string> errors = [];

        var days = HoursReader.ClosedDays(["2026-12-24", "24 december"], errors);

        Assert.Equal([new DateOnly(2026, 12, 24)], days);
        Assert.Equal(["De gesloten dag '24 december' is geen datum. Schrijf bijvoorbeeld 2026-12-24."], errors);
    }

    private static OfficeHours Of(Dictionary<DayOfWeek, string> week, params DateOnly[] closed)
    {
        string[] days = ["zondag", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag"];
        return new OfficeHours(
            HoursReader.Week(week.ToDictionary(d => days[(int)d.Key], d => d.Value), []),
            new PublicHolidays(LiberationDay.EveryFiveYears),
            closed.ToHashSet(),
            Amsterdam);
    }

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
}
