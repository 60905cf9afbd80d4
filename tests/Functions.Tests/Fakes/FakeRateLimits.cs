using System.Collections.Concurrent;
using Naober.Core.Privacy;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

internal sealed class FakeRateLimits : IRateLimits
{
    private readonly ConcurrentDictionary<(RateLimit Limit, string Who, DateTimeOffset Until), int> _counts = new();

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    public Task<DateTimeOffset?> TakeAsync(RateLimit limit, string who, DateTimeOffset now, CancellationToken ct)
    {
        if (Down)
        {
            throw new StorageUnavailableException(new IOException("Storage is down."));
        }

        var until = limit.WindowEnd(now);
        return Task.FromResult(_counts.AddOrUpdate((limit, who, until), 1, (_, count) => count + 1) <= limit.Most ? (DateTimeOffset?)null : until);
    }
}
