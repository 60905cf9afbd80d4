using Naober.Core.Routing;

namespace Naober.Core.Tests.Routing;

public sealed class PatienceTests
{
    [Theory]
    [InlineData(0, null, 10)]
    [InlineData(1, null, 20)]
    [InlineData(4, null, 160)]
    [InlineData(5, null, 300)] // never longer than five minutes of our own
    [InlineData(1000, null, 300)]
    [InlineData(-1, null, 10)]
    [InlineData(0, 60, 60)] // never sooner than the vendor asked
    [InlineData(0, 1, 10)]
    [InlineData(5, 3600, 3600)]
    [InlineData(0, 86399, 86399)]
    [InlineData(0, 86400, 10)] // nobody means a day
    [InlineData(0, -5, 10)]
    public void How_long_to_wait(int attempt, int? retryAfterSeconds, int seconds) =>
        Assert.Equal(
            TimeSpan.FromSeconds(seconds),
            Patience.Delay(attempt, retryAfterSeconds is { } wait ? TimeSpan.FromSeconds(wait) : null));

    [Theory]
    [InlineData(0, 10, false)]
    [InlineData(299, 10, false)]
    [InlineData(300, 1, true)]
    [InlineData(0, 299, false)]
    [InlineData(0, 3600, true)] // an hour is asked for: no use waiting to see
    public void The_next_rung_is_told_as_well_after_five_minutes_or_before_a_wait_as_long(int waitedSeconds, int delaySeconds, bool tooLong) =>
        Assert.Equal(tooLong, Patience.IsTooLong(TimeSpan.FromSeconds(waitedSeconds), TimeSpan.FromSeconds(delaySeconds)));
}
