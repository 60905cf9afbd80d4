using Naober.Core.Tour;

namespace Naober.Functions.Ports;

/// <summary>A resident who agreed to be the host of a visit.</summary>
/// <param name="ConsentOn">The local day on which they agreed that we keep name and number for it.</param>
/// <param name="Since">When it was written down, UTC. Another resident for the same visit has another moment, so an old link opens nothing.</param>
/// <param name="Content">The name, and the number, sealed under a key of their own as the id of the visit.</param>
public sealed record ResidentHost(StopId Visit, DateOnly ConsentOn, DateTimeOffset Since, SealedContent Content);

/// <summary>Keeps which residents are hosts, for as long as it takes.</summary>
public interface IResidentHosts
{
    /// <summary>Saves the visit with who of the residents is its host, whole or not at all.</summary>
    /// <param name="host">Null: nobody; what was known of one is destroyed.</param>
    /// <returns>False: somebody saved the visit first; nothing changed.</returns>
    Task<bool> SaveAsync(PlannedStop stop, StoredStop from, ResidentHost? host, CancellationToken ct);

    Task<ResidentHost?> FindAsync(StopId visit, CancellationToken ct);

    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds.</exception>
    Task<IReadOnlyList<ResidentHost>> ListAsync(CancellationToken ct);

    /// <summary>Destroys name and number. What is gone is gone.</summary>
    Task RemoveAsync(StopId visit, CancellationToken ct);
}
