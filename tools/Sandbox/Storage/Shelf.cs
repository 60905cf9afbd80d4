namespace Naober.Sandbox.Storage;

/// <summary>
/// Records by id, in the order in which they came. Safe for any number of threads. With a data folder each change is
/// appended to a file at once, so that a killed Sandbox keeps what it had accepted.
/// </summary>
public sealed class Shelf<T>
    where T : class
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<T?> _values = [];
    private readonly Journal<T>? _journal;

    public Shelf(string name, SandboxOptions options)
    {
        if (options.Data is not { } folder)
        {
            return;
        }

        _journal = new Journal<T>(folder, name);
        foreach (var (id, value) in _journal.Read())
        {
            Put(id, value);
        }
    }

    public void Add(string id, T value)
    {
        lock (_lock)
        {
            Put(id, value);
            _journal?.Write(id, value);
        }
    }

    public T? Find(string id)
    {
        lock (_lock)
        {
            return _places.TryGetValue(id, out var place) ? _values[place] : null;
        }
    }

    /// <summary>Changes one record with nobody in between; null when there is none.</summary>
    public T? Change(string id, Func<T, T> change)
    {
        lock (_lock)
        {
            if (!_places.TryGetValue(id, out var place) || _values[place] is not { } before)
            {
                return null;
            }

            var after = change(before);
            if (!after.Equals(before))
            {
                _values[place] = after;
                _journal?.Write(id, after);
            }

            return after;
        }
    }

    public IReadOnlyList<T> Where(Func<T, bool> wanted)
    {
        lock (_lock)
        {
            return [.. _values.OfType<T>().Where(wanted)];
        }
    }

    public IReadOnlyList<T> All() => Where(static _ => true);

    public void Clear()
    {
        lock (_lock)
        {
            _places.Clear();
            _values.Clear();
            _journal?.Clear();
        }
    }

    private void Put(string id, T? value)
    {
        if (_places.TryGetValue(id, out var place))
        {
            _values[place] = value;
            return;
        }

        _places[id] = _values.Count;
        _values.Add(value);
    }
}
