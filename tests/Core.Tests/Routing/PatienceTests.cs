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

    [Fact]
    public void The_next_rung_is_told_as_well_after_about_four_minutes() =>
        Assert.InRange(Enumerable.Range(0, Patience.AttemptsBeforeNextRung).Sum(a => Patience.Delay(a, null).TotalMinutes), 3, 6);
}
