using Naober.Core.Organisations;

namespace Naober.Functions.Ports;

/// <summary>The directory as it stands in storage.</summary>
/// <param name="Version">Changes with every save.</param>
public sealed record StoredDirectory(StaffDirectory Directory, string Version);

/// <summary>Who works here and who does what. The pack's people are taken over once; from then on what the coordinator saved counts.</summary>
public interface IDirectory
{
    /// <summary>
    /// For deciding: what was saved at most 30 seconds ago by another instance, and what this one saved at once. Nearly always without a call to
    /// storage (docs/adr/0008).
    /// </summary>
    /// <exception cref="StorageUnavailableException">Storage does not answer, and what we knew is too old to go by.</exception>
    Task<StaffDirectory> GetAsync(CancellationToken ct);

    /// <summary>For editing: as it stands now.</summary>
    Task<StoredDirectory> ReadAsync(CancellationToken ct);

    /// <returns>False: somebody saved first, and nothing changed.</returns>
    Task<bool> SaveAsync(StaffDirectory next, StoredDirectory from, CancellationToken ct);
}
