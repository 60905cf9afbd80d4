using System.Globalization;
using Naober.Core.Calendar;

namespace Naober.Core.Tests.Calendar;

public sealed class QuietHoursTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Theory]
    [InlineData("2026-11-23T20:59:59+01:00", "2026-11-23T20:59:59+01:00")]
    [InlineData("2026-11-23T21:00:00+01:00", "2026-11-24T08:30:00+01:00")]
    [InlineData("2026-11-23T23:59:00+01:00", "2026-11-24T08:30:00+01:00")]
    [InlineData("2026-11-24T00:00:00+01:00", "2026-11-24T08:30:00+01:00")]
    [InlineData("2026-11-24T08:29:59+01:00", "2026-11-24T08:30:00+01:00")]
    [InlineData("2026-11-24T08:30:00+01:00", "2026-11-24T08:30:00+01:00")]
    [InlineData("2027-03-27T22:00:00+01:00", "2027-03-28T08:30:00+02:00")] // an hour less of sleep
    [InlineData("2026-10-25T02:30:00+02:00", "2026-10-25T08:30:00+01:00")] // an hour more
    public void A_text_waits_until_people_are_awake(string due, string goes) =>
        Assert.Equal(At(goes), QuietHours.After(At(due), Zone));

    [Fact]
    public void What_cannot_wait_so_long_goes_at_seven() => Assert.Equal(
        At("2026-11-24T07:00:00+01:00"),
        QuietHours.After(At("2026-11-24T05:00:00+01:00"), Zone, new TimeOnly(7, 0)));

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture);
}
