namespace Naober.Benchmarks.Year;

/// <summary>What is going to happen, in the order of the clock; what falls together, in the order in which it was planned.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<Func<Task>, (DateTimeOffset At, int Number)> _plans = new();
    private int _number;

    /// <summary>UTC; null: nothing is planned.</summary>
    public DateTimeOffset? Next => _plans.TryPeek(out _, out var first) ? first.At : null;

    public void Add(DateTimeOffset at, Func<Task> plan) => _plans.Enqueue(plan, (at, ++_number));

    public Func<Task> Take() => _plans.Dequeue();
}
