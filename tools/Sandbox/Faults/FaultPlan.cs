using System.Text.Json;
using Naober.Sandbox.Storage;

namespace Naober.Sandbox.Faults;

/// <summary>Which faults are on, and how often each kind has struck since the last reset.</summary>
public sealed class FaultPlan(LiveUpdates live)
{
    private readonly Lock _lock = new();
    private readonly List<FaultState> _faults = [];
    private readonly SortedDictionary<string, int> _counts = new(StringComparer.Ordinal);
    private int _last;

    public IReadOnlyList<FaultState> Active()
    {
        lock (_lock)
        {
            return [.. _faults];
        }
    }

    /// <summary>Hits by <c>target.kind</c>, of faults that are gone as well.</summary>
    public IReadOnlyDictionary<string, int> Counts()
    {
        lock (_lock)
        {
            return new Dictionary<string, int>(_counts);
        }
    }

    public void Add(params IEnumerable<Fault> faults)
    {
        lock (_lock)
        {
            _faults.AddRange(faults.Select(Named));
        }

        live.Publish(LiveUpdates.Faults);
    }

    /// <summary>Takes away all faults and puts these in their place.</summary>
    public void Replace(IEnumerable<Fault> faults)
    {
        lock (_lock)
        {
            _faults.Clear();
            _faults.AddRange(faults.Select(Named));
        }

        live.Publish(LiveUpdates.Faults);
    }

    public bool Remove(string id)
    {
        lock (_lock)
        {
            if (_faults.RemoveAll(f => f.Fault.Id == id) == 0)
            {
                return false;
            }
        }

        live.Publish(LiveUpdates.Faults);
        return true;
    }

    public void Clear()
    {
        lock (_lock)
        {
            _faults.Clear();
            _counts.Clear();
        }

        live.Publish(LiveUpdates.Faults);
    }

    /// <summary>The first fault that fits, counted as having struck; null when all goes well.</summary>
    /// <param name="subjects">The names by which the person or phone concerned goes.</param>
    public Fault? Take(FaultTarget target, string operation, IReadOnlyCollection<string> subjects, Func<Fault, bool> wanted)
    {
        Fault fault;
        lock (_lock)
        {
            var place = _faults.FindIndex(f => Strikes(f.Fault, target, operation, subjects) && wanted(f.Fault));
            if (place < 0)
            {
                return null;
            }

            var state = _faults[place] with { Hits = _faults[place].Hits + 1, Left = _faults[place].Left - 1 };
            fault = state.Fault;
            var name = $"{Camel($"{target}")}.{Camel($"{fault.Kind}")}";
            _counts[name] = _counts.GetValueOrDefault(name) + 1;
            if (state.Left == 0)
            {
                _faults.RemoveAt(place);
            }
            else
            {
                _faults[place] = state;
            }
        }

        live.Publish(LiveUpdates.Faults);
        return fault;
    }

    private static bool Strikes(Fault fault, FaultTarget target, string operation, IReadOnlyCollection<string> subjects) =>
        fault.Target == target
        && (fault.Operation is null ? operation != "token" : fault.Operation == operation)
        && (fault.For is null || subjects.Contains(fault.For, StringComparer.OrdinalIgnoreCase));

    private static string Camel(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    private FaultState Named(Fault fault) =>
        new(fault.Id.Length > 0 ? fault : fault with { Id = $"f{++_last}" }, 0, fault.Times);
}
