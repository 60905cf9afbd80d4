using System.Globalization;
using Naober.Core.Calendar;

namespace Naober.Core.Tests.Calendar;

public sealed class PublicHolidaysTests
{
    /// <summary>The table of the domain guide, with the days around it.</summary>
    [Theory]
    [InlineData(2026, "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26")]
    [InlineData(2027, "01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26")]
    [InlineData(2028, "01-01 04-16 04-17 04-27 05-25 06-04 06-05 12-25 12-26")]
    [InlineData(2029, "01-01 04-01 04-02 04-27 05-10 05-20 05-21 12-25 12-26")]
    [InlineData(2030, "01-01 04-21 04-22 04-27 05-30 06-09 06-10 12-25 12-26")]
    [InlineData(2031, "01-01 04-13 04-14 04-26 05-22 06-01 06-02 12-25 12-26")]
    public void The_days_off_of_a_year_are(int year, string days) =>
        Assert.Equal(days, string.Join(' ', new PublicHolidays(LiberationDay.Never).Of(year).Select(d => d.ToString("MM-dd", CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(1818, "03-22")] // the earliest there is
    [InlineData(1943, "04-25")] // the latest
    [InlineData(1954, "04-18")]
    [InlineData(1981, "04-19")]
    [InlineData(2000, "04-23")]
    [InlineData(2024, "03-31")]
    [InlineData(2025, "04-20")]
    [InlineData(2038, "04-25")]
    [InlineData(2049, "04-18")]
    [InlineData(2076, "04-19")]
    public void Easter_is_right_in_the_hard_years_too(int year, string date) =>
        Assert.Equal(date, PublicHolidays.Easter(year).ToString("MM-dd", CultureInfo.InvariantCulture));

    [Fact]
    public void Easter_is_always_a_Sunday_between_22_March_and_25_April() =>
        Assert.All(Enumerable.Range(1900, 300).Select(PublicHolidays.Easter), e =>
        {
            Assert.Equal(DayOfWeek.Sunday, e.DayOfWeek);
            Assert.InRange(e, new DateOnly(e.Year, 3, 22), new DateOnly(e.Year, 4, 25));
        });

    [Theory]
    [InlineData(2025, 26)]
    [InlineData(2026, 27)]
    [InlineData(2031, 26)]
    public void Kings_Day_makes_way_for_Sunday(int year, int day) => Assert.Equal(new DateOnly(year, 4, day), PublicHolidays.KingsDay(year));

    [Theory]
    [InlineData(LiberationDay.Never, 2030, false)]
    [InlineData(LiberationDay.EveryFiveYears, 2029, false)]
    [InlineData(LiberationDay.EveryFiveYears, 2030, true)]
    [InlineData(LiberationDay.EveryYear, 2029, true)]
    public void Whether_5_May_is_off_is_up_to_the_organisation(LiberationDay choice, int year, bool off) =>
        Assert.Equal(off, new PublicHolidays(choice).Contains(new DateOnly(year, 5, 5)));

    [Fact]
    public void A_day_that_is_two_holidays_is_there_once() => // Ascension Day of 2016 is 5 May
        Assert.Single(new PublicHolidays(LiberationDay.EveryYear).Of(2016), new DateOnly(2016, 5, 5));
}
