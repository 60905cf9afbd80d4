using System.Text;
using System.Text.RegularExpressions;
using Naober.Core.Tour.Feeds;

namespace Naober.Core.Tests.Tour;

public sealed class CalendarFileTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Fact]
    public void The_clock_of_Amsterdam_is_told_as_two_yearly_rules()
    {
        var zone = Zone(Calendar(Amsterdam));

        Assert.Equal(
            [
                "TZID:Europe/Amsterdam",
                "BEGIN:DAYLIGHT", "DTSTART:20250330T020000", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT",
                "BEGIN:STANDARD", "DTSTART:20251026T030000", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD",
            ],
            zone);
    }

    [Theory]
    [InlineData("America/New_York", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU")]
    [InlineData("America/New_York", "TZOFFSETTO:-0500")]
    [InlineData("America/Curacao", "TZOFFSETFROM:-0400")]
    [InlineData("Asia/Kathmandu", "TZOFFSETTO:+0545")]
    public void Another_zone_has_its_own_rules(string zone, string line) =>
        Assert.Contains(line, Zone(Calendar(TimeZoneInfo.FindSystemTimeZoneById(zone))));

    [Fact]
    public void A_zone_without_a_yearly_rule_is_written_out()
    {
        var zone = Zone(Calendar(TimeZoneInfo.FindSystemTimeZoneById("Africa/Casablanca")));

        Assert.DoesNotContain(zone, line => line.StartsWith("RRULE", StringComparison.Ordinal));
        Assert.True(zone.Count(line => line.StartsWith("DTSTART", StringComparison.Ordinal)) > 4);
    }

    [Theory]
    [InlineData(74)]
    [InlineData(75)]
    [InlineData(76)]
    [InlineData(149)]
    [InlineData(150)]
    [InlineData(400)]
    public void A_long_line_is_folded_and_unfolds_to_itself(int length)
    {
        foreach (var letter in (string[])["x", "é", "€", "👵"])
        {
            var name = string.Concat(Enumerable.Repeat(letter, length));

            var file = (Calendar(Amsterdam) with { Name = name }).Write();

            Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
            Assert.Contains($"\r\nNAME:{name}\r\n", file.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_line_ends_as_the_standard_says_and_everything_opened_is_closed()
    {
        var file = Calendar(Amsterdam).Write();

        Assert.DoesNotMatch("(?<!\r)\n|\r(?!\n)", file);
        Assert.EndsWith("END:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(file, "(?m)^BEGIN:"), Regex.Count(file, "(?m)^END:"));
    }

    private static CalendarFile Calendar(TimeZoneInfo zone) =>
        new("Agenda", new Uri("https://naober.example/agenda/alle.ics"), zone, new DateOnly(2026, 11, 1), []);

    private static List<string> Zone(CalendarFile calendar) =>
        [.. calendar.Write().Split("\r\n").SkipWhile(l => l != "BEGIN:VTIMEZONE").Skip(1).TakeWhile(l => l != "END:VTIMEZONE")];
}
