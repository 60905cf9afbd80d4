using Naober.Core.Privacy;

namespace Naober.Core.Tests;

public sealed class RateLimitTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0, 15)]
    [InlineData(14, 15)]
    [InlineData(15, 30)]
    public void A_window_ends_where_the_clock_begins_the_next(int minutes, int end) =>
        Assert.Equal(Nine.AddMinutes(end), RateLimit.Pin.WindowEnd(Nine.AddMinutes(minutes)));
}
