using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Privacy;

public sealed class AccessReviewTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Noon = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Views_are_counted_per_colleague_and_moves_are_not_views()
    {
        var reviews = Review(
        [
            .. Views("anna", 3, Noon), .. Views("bert", 1, Noon, AccessGround.Coordinator), .. Views("anna", 1, Noon, kind: EventKind.Revealed),
            .. Views("anna", 5, Noon, kind: EventKind.Closed), .. Views("anna", 5, Noon.AddDays(-31)),
        ]);

        Assert.Equal(
            [
                new AccessReview(new("anna"), Views: 4, Night: 0, Outside: 0, Revealed: 1, StandsOut: false),
                new AccessReview(new("bert"), Views: 1, Night: 0, Outside: 1, Revealed: 0, StandsOut: false),
            ],
            reviews);
    }

    [Theory]
    [InlineData("2026-11-22T21:00Z", true)] // ten in the evening here
    [InlineData("2026-11-22T20:59Z", false)]
    [InlineData("2026-11-23T04:59Z", true)]
    [InlineData("2026-11-23T05:00Z", false)]
    public void Night_is_from_ten_to_six_on_the_clock_here(string at, bool night) =>
        Assert.Equal(night ? 1 : 0, Review(Views("anna", 1, DateTimeOffset.Parse(at, null))).Single().Night);

    [Fact]
    public void Who_views_three_times_as_much_as_the_middle_colleague_stands_out() =>
        Assert.Equal(
            [true, false, false], Review([.. Views("anna", 150, Noon), .. Views("bert", 50, Noon), .. Views("chantal", 40, Noon)]).Select(r => r.StandsOut));

    [Fact]
    public void In_a_quiet_month_nobody_stands_out_by_numbers() =>
        Assert.Equal([false, false, false], Review([.. Views("anna", 49, Noon), .. Views("bert", 2, Noon), .. Views("chantal", 1, Noon)]).Select(r => r.StandsOut));

    [Fact]
    public void Five_times_at_night_or_twenty_times_outside_stands_out()
    {
        Assert.True(Review(Views("anna", 5, Noon.AddHours(12))).Single().StandsOut);
        Assert.False(Review(Views("anna", 4, Noon.AddHours(-12))).Single().StandsOut);
        Assert.True(Review(Views("anna", 20, Noon, AccessGround.Coordinator)).Single().StandsOut);
        Assert.False(Review(Views("anna", 20, Noon, AccessGround.Involved)).Single().StandsOut);
    }

    private static IReadOnlyList<AccessReview> Review(IEnumerable<LogEntry> entries) => AccessReview.Of(entries, Noon, Zone);

    private static IEnumerable<LogEntry> Views(
        string by, int count, DateTimeOffset at, AccessGround ground = AccessGround.OwnVillage, EventKind kind = EventKind.Viewed) =>
        Enumerable.Repeat(new LogEntry(SignalId.FromSms("SM1"), at, new(by), kind, ground, SafeRoute: false), count);
}
