using Naober.LocalHost.Handler;
using Naober.LocalHost.Queues;
using Xunit;

namespace Naober.Tools.Tests.LocalHost;

public sealed class HandlerRuleTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(29, 29, true)]
    [InlineData(29, 30, false)]
    [InlineData(30, 29, false)]
    [InlineData(0, 0, true)]
    public void The_third_failure_counts_when_less_than_half_an_hour_lies_between_each(int first, int second, bool exceeded)
    {
        var errors = new ErrorCount();

        errors.Add(Noon);
        errors.Add(Noon.AddMinutes(first));
        Assert.False(errors.Exceeded);
        errors.Add(Noon.AddMinutes(first + second));

        Assert.Equal(exceeded, errors.Exceeded);
    }

    [Fact]
    public void An_empty_queue_is_looked_at_less_and_less_often_until_a_message_comes()
    {
        var delay = new PollingDelay(TimeSpan.FromSeconds(1), () => 0.5);

        var pauses = new[] { false, false, false, false, false, false, false, true, false }.Select(found => delay.Next(found).TotalMilliseconds);

        Assert.Equal([100, 200, 300, 500, 900, 1000, 1000, 100, 100], pauses);
    }

    [Fact]
    public void A_queue_that_stays_empty_for_ever_keeps_the_longest_pause()
    {
        var delay = new PollingDelay(TimeSpan.FromMinutes(1), () => 1);

        var last = Enumerable.Range(0, 10_000).Select(_ => delay.Next(found: false)).ToList()[^1];

        Assert.Equal(TimeSpan.FromMinutes(1), last);
    }
}
