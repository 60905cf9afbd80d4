using System.Globalization;
using Naober.Core.Texts;

namespace Naober.Core.Tests.Texts;

public sealed class DutchTimeTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-11-21T13:05:00Z", "zaterdag 21 november om 14.05 uur")]
    [InlineData("2026-07-01T22:30:00Z", "donderdag 2 juli om 0.30 uur")] // already tomorrow here
    [InlineData("2026-12-31T23:00:00Z", "vrijdag 1 januari om 0.00 uur")]
    [InlineData("2026-10-25T00:59:00Z", "zondag 25 oktober om 2.59 uur")] // the last minute of summer time
    [InlineData("2026-10-25T01:00:00Z", "zondag 25 oktober om 2.00 uur")] // the same hour again
    [InlineData("2026-10-25T02:00:00Z", "zondag 25 oktober om 3.00 uur")]
    [InlineData("2027-03-28T00:59:00Z", "zondag 28 maart om 1.59 uur")]
    [InlineData("2027-03-28T01:00:00Z", "zondag 28 maart om 3.00 uur")] // the hour from two to three is not there
    public void A_moment_reads_as_people_say_it(string utc, string dutch) =>
        Assert.Equal(dutch, DutchTime.Moment(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), Amsterdam));

    [Theory]
    [InlineData("2026-11-23T09:59:00Z", "10.59 uur")] // today
    [InlineData("2026-11-24T09:59:00Z", "dinsdag 10.59 uur")]
    [InlineData("2026-11-29T09:59:00Z", "zondag 10.59 uur")]
    [InlineData("2026-11-30T09:59:00Z", "maandag 30 november om 10.59 uur")] // Monday again: which one?
    public void A_moment_to_come_is_as_short_as_it_can_be(string utc, string dutch) =>
        Assert.Equal(dutch, DutchTime.Near(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), Monday, Amsterdam));

    [Theory]
    [InlineData("2026-11-23T07:59:00Z", "om 8.59 uur")]
    [InlineData("2026-11-20T09:59:00Z", "vrijdag 20 november om 10.59 uur")]
    public void A_moment_that_has_passed_keeps_its_date(string utc, string dutch) =>
        Assert.Equal(dutch, DutchTime.Past(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), Monday, Amsterdam));

    [Fact]
    public void Every_month_has_its_name()
    {
        var names = Enumerable.Range(1, 12).Select(m => DutchTime.Moment(new DateTimeOffset(2026, m, 15, 12, 0, 0, TimeSpan.Zero), Amsterdam).Split(' ')[2]);

        Assert.Equal(
            ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"], names);
    }

    [Fact]
    public void A_date_is_read_without_the_weekday() => Assert.Equal("3 december 2026", DutchTime.Date(new DateOnly(2026, 12, 3)));
}
