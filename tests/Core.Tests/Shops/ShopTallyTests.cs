using Naober.Core.Shops;

namespace Naober.Core.Tests.Shops;

public sealed class ShopTallyTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 0, "minder dan 5", "minder dan 5")]
    [InlineData(4, 4, "minder dan 5", "minder dan 5")]
    [InlineData(5, 0, "5", "minder dan 5")]
    [InlineData(5, 5, "5", "bijna allemaal")] // or that one still waits could be read from the difference
    [InlineData(12, 4, "12", "minder dan 5")]
    [InlineData(12, 7, "12", "7")]
    [InlineData(12, 8, "12", "bijna allemaal")]
    [InlineData(12, 12, "12", "bijna allemaal")]
    public void Nothing_that_is_said_is_about_fewer_than_five(int given, int pickedUp, string saysGiven, string saysPickedUp)
    {
        var signals = Enumerable.Range(0, given).Select(n => new ShopSignal(Now, PickedUp: n < pickedUp));

        Assert.Equal(new ShopTally(saysGiven, saysPickedUp), ShopTally.OfDays(signals, Now));
    }

    [Fact]
    public void The_year_begins_at_midnight_in_the_Netherlands()
    {
        var midnight = new DateTimeOffset(2025, 12, 31, 23, 0, 0, TimeSpan.Zero);
        var signals = Enumerable.Repeat(new ShopSignal(midnight, PickedUp: false), 5).Concat(Enumerable.Repeat(new ShopSignal(midnight.AddTicks(-1), PickedUp: false), 9));

        Assert.Equal("5", ShopTally.OfYear(signals, Now, Zone).Given);
    }

    [Fact]
    public void The_last_30_days_reach_into_last_year_and_counting_begins_there()
    {
        var now = new DateTimeOffset(2026, 1, 10, 9, 0, 0, TimeSpan.Zero);

        Assert.Equal(now.AddDays(-30), ShopTally.Since(now, Zone));
        Assert.Equal(new DateTimeOffset(2025, 12, 31, 23, 0, 0, TimeSpan.Zero), ShopTally.Since(Now, Zone));
    }
}
