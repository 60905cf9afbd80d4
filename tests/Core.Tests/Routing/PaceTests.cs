using Naober.Core.Routing;

namespace Naober.Core.Tests.Routing;

public sealed class PaceTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void In_no_second_are_there_more_than_five()
    {
        var slots = Work(messages: 200, late: TimeSpan.Zero);

        Assert.Equal(200, slots.Count);
        Assert.All(slots, slot => Assert.InRange(slots.Count(s => s >= slot && s < slot.AddSeconds(1)), 1, 5));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(700)]
    [InlineData(2500)] // a queue that is looked at every few seconds
    public void Everybody_gets_a_turn_however_late_the_queue_is(int lateMilliseconds)
    {
        var slots = Work(messages: 200, late: TimeSpan.FromMilliseconds(lateMilliseconds));

        Assert.Equal(200, slots.Distinct().Count());
        Assert.InRange(slots.Max() - Nine, TimeSpan.Zero, 200 * Pace.Interval * 3);
    }

    [Fact]
    public void Those_sent_away_come_back_one_after_another()
    {
        var pace = Pace.Idle.HoldUntil(Nine.AddHours(1));

        var back = Enumerable.Range(0, 4).Select(_ =>
        {
            (pace, var slot) = pace.Take(Nine);
            return slot;
        }).ToList();

        Assert.All(back, slot => Assert.False(slot.Reserved));
        Assert.Equal(Enumerable.Range(0, 4).Select(i => Nine.AddHours(1) + (i * Pace.Interval)), back.Select(t => t.At));
    }

    // As a queue does it: each comes back some time after it was told to.
    private static List<DateTimeOffset> Work(int messages, TimeSpan late)
    {
        var (pace, slots, waiting) = (Pace.Idle, new List<DateTimeOffset>(), new PriorityQueue<int, DateTimeOffset>());
        waiting.EnqueueRange(Enumerable.Range(0, messages), Nine);
        while (waiting.TryDequeue(out var message, out var now))
        {
            (pace, var slot) = pace.Take(now);
            if (slot.Reserved)
            {
                slots.Add(slot.At);
            }
            else
            {
                waiting.Enqueue(message, slot.At + late);
            }
        }

        return slots;
    }
}
