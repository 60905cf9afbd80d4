using Naober.Core.Shops;

namespace Naober.Functions.Ports;

/// <summary>A shop as it stands in the register.</summary>
/// <param name="Version">Changes with every save.</param>
public sealed record StoredShop(Shop Shop, string Version);

/// <summary>
/// The register of shops. A shop of the pack is taken over the first time it is asked for, and from then on the register alone counts: what the
/// coordinator changed is never overwritten.
/// </summary>
public interface IShops
{
    /// <summary>Who has this code, in one read. Also one that does not work any more: the shop is then revoked.</summary>
    /// <returns>Null: nobody ever had it.</returns>
    /// <exception cref="StorageUnavailableException">Storage did not answer within 3 seconds.</exception>
    Task<StoredShop?> FindAsync(ShopCode code, CancellationToken ct);

    /// <summary>Every shop once, under the code that it has now, by village and name.</summary>
    Task<IReadOnlyList<StoredShop>> ListAsync(CancellationToken ct);

    /// <summary>Saves a shop. When its code changed, the old one stops working in the same step.</summary>
    /// <param name="from">As it was read; null for a new shop.</param>
    /// <returns>False: somebody saved first, or the code was given out before; nothing changed.</returns>
    Task<bool> SaveAsync(Shop shop, StoredShop? from, CancellationToken ct);
}
