using Naober.Core.Tour;

namespace Naober.Functions.Ports;

/// <param name="Version">Changes with every save. Null: nothing was ever saved.</param>
public sealed record StoredAgreement(VillageAgreement Agreement, string? Version);

/// <summary>Keeps what was agreed with each village about its visits.</summary>
public interface ITourAgreements
{
    /// <summary>Of every village that has any.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds.</exception>
    Task<IReadOnlyList<StoredAgreement>> ListAsync(CancellationToken ct);

    /// <returns>False: somebody saved first; nothing changed.</returns>
    Task<bool> SaveAsync(VillageAgreement agreement, StoredAgreement from, CancellationToken ct);
}
