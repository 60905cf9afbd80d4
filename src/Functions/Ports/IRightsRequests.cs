using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>A request about somebody's data as it stands in storage.</summary>
/// <param name="Version">Changes with every save.</param>
public sealed record StoredRequest(RightsRequest Request, string Version);

/// <summary>Keeps what people ask about their own data. Each call takes effect whole or not at all, with its entry in the access log.</summary>
public interface IRightsRequests
{
    /// <param name="entry">Null: what is done by itself.</param>
    /// <returns>False: it is there already; nothing changed.</returns>
    Task<bool> AddAsync(RightsRequest request, LogEntry? entry, CancellationToken ct);

    Task<StoredRequest?> FindAsync(SignalId id, CancellationToken ct);

    /// <summary>All of them, in no order.</summary>
    Task<IReadOnlyList<StoredRequest>> ListAsync(CancellationToken ct);

    /// <inheritdoc cref="AddAsync"/>
    /// <returns>False: somebody saved first, or it is gone; nothing changed.</returns>
    Task<bool> SaveAsync(RightsRequest next, StoredRequest from, LogEntry? entry, CancellationToken ct);

    /// <summary>Takes requests away. Twice is once.</summary>
    Task RemoveAsync(IReadOnlyList<SignalId> ids, CancellationToken ct);
}
