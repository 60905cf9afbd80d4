using System.Collections.Concurrent;

namespace Naober.Compat.Tests.Worker;

/// <summary>What functions and middleware of a test were given, in order.</summary>
public sealed class Seen
{
    private readonly ConcurrentQueue<object?> _values = new();

    public IReadOnlyList<object?> Values => [.. _values];

    public void Add(object? value) => _values.Enqueue(value);
}
