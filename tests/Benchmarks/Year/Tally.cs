namespace Naober.Benchmarks.Year;

/// <summary>How often each thing happened, and which promises were broken.</summary>
internal sealed class Tally
{
    private const int MostExamples = 3;

    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, List<string>> _broken = new(StringComparer.Ordinal);

    public bool IsWhole => _broken.Count == 0;

    public void Count(string name, long by = 1) => _counts[name] = _counts.GetValueOrDefault(name) + by;

    /// <param name="promise">What was promised and is not so.</param>
    /// <param name="example">Where; never what somebody wrote.</param>
    public void Break(string promise, string example)
    {
        Count("promises_broken");
        if (!_broken.TryGetValue(promise, out var examples))
        {
            _broken[promise] = examples = [];
        }

        if (examples.Count < MostExamples)
        {
            examples.Add(example);
        }
    }

    public void Add(Tally other)
    {
        foreach (var (name, count) in other._counts)
        {
            Count(name, count);
        }

        foreach (var (promise, examples) in other._broken)
        {
            _broken[promise] = [.. _broken.GetValueOrDefault(promise, []).Concat(examples).Take(MostExamples)];
        }
    }

    public void Print()
    {
        Count("promises_broken", 0);
        foreach (var (name, count) in _counts)
        {
            Figures.Print($"year.{name}", count);
        }

        foreach (var (promise, examples) in _broken)
        {
            Console.Error.WriteLine($"Broken: {promise}. {string.Join("; ", examples)}");
        }
    }
}
