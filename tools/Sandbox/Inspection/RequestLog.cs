namespace Naober.Sandbox.Inspection;

/// <summary>Every request at the vendors' side since the last reset, with its raw body; the newest 200,000.</summary>
public sealed class RequestLog
{
    private const int Most = 200_000;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<long, VendorRequest> _requests = [];
    private long _last;

    public long Begin(VendorRequest request)
    {
        lock (_lock)
        {
            var number = ++_last;
            _requests[number] = request with { Number = number };
            _requests.Remove(number - Most);
            return number;
        }
    }

    public void End(long number, int? status, string? fault)
    {
        lock (_lock)
        {
            if (_requests.TryGetValue(number, out var request))
            {
                _requests[number] = request with { Status = status, Fault = fault };
            }
        }
    }

    /// <summary>In order, those with a higher number than <paramref name="after"/>.</summary>
    public IReadOnlyList<VendorRequest> List(string? side, long after)
    {
        lock (_lock)
        {
            return [.. _requests.Values.Where(r => r.Number > after && (side is null || r.Side == side))];
        }
    }

    public void Clear()
    {
        lock (_lock)
        {
            _requests.Clear();
        }
    }
}
