using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Functions.Ports;

/// <param name="Version">Changes with every save.</param>
public sealed record StoredLines(VillageLines Lines, string Version);

/// <summary>Keeps what a village may read of what was heard and done.</summary>
public interface IVillageLines
{
    /// <returns>Null: nothing was ever approved, or it was taken away.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds.</exception>
    Task<StoredLines?> FindAsync(VillageId village, CancellationToken ct);

    /// <param name="from">As it was read; null: there was nothing.</param>
    /// <returns>False: somebody saved first; nothing changed.</returns>
    Task<bool> SaveAsync(VillageLines lines, StoredLines? from, CancellationToken ct);

    /// <summary>Takes the lines away.</summary>
    /// <returns>False: somebody saved first; nothing changed.</returns>
    Task<bool> RemoveAsync(StoredLines lines, CancellationToken ct);
}
