using Naober.Core.Privacy;

namespace Naober.Functions.Ports;

/// <summary>Counts how often something is done, so that nobody drowns out the rest. Keeps no address, code or number that can be read.</summary>
public interface IRateLimits
{
    /// <summary>Counts one more, unless there were enough already. Of many at once no more pass than may.</summary>
    /// <param name="who">A shop's id, an address: kept as a keyed hash only.</param>
    /// <param name="now">UTC.</param>
    /// <returns>Null: it may. Otherwise when it may again, UTC.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds: nobody knows.</exception>
    Task<DateTimeOffset?> TakeAsync(RateLimit limit, string who, DateTimeOffset now, CancellationToken ct);
}
