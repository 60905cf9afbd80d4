using Naober.Core.Shops;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <param name="pack">The shops that the pack names.</param>
internal sealed class FakeShops(IEnumerable<Shop> pack) : IShops
{
    private readonly Lock _lock = new();
    private readonly Dictionary<ShopCode, StoredShop> _rows = pack.ToDictionary(s => s.Code, s => new StoredShop(s, "v0"));
    private readonly HashSet<ShopCode> _replaced = [];
    private int _versions;

    /// <summary>Storage does not answer.</summary>
    public bool Down { get; set; }

    /// <summary>Every shop under the code that it has now.</summary>
    public IReadOnlyList<Shop> All => [.. Current().Select(s => s.Shop)];

    public Task<StoredShop?> FindAsync(ShopCode code, CancellationToken ct) => Answer(() => _rows.GetValueOrDefault(code));

    public Task<IReadOnlyList<StoredShop>> ListAsync(CancellationToken ct) => Answer<IReadOnlyList<StoredShop>>(Current);

    public Task<bool> SaveAsync(Shop shop, StoredShop? from, CancellationToken ct) => Answer(() =>
    {
        var moves = from is null || from.Shop.Code != shop.Code;
        if ((from is not null && _rows[from.Shop.Code].Version != from.Version) || (moves && _rows.ContainsKey(shop.Code)))
        {
            return false;
        }

        if (from is not null && moves)
        {
            _rows[from.Shop.Code] = new StoredShop(from.Shop with { Pin = null, Revoked = true }, NextVersion());
            _replaced.Add(from.Shop.Code);
        }

        _rows[shop.Code] = new StoredShop(shop, NextVersion());
        return true;
    });

    private List<StoredShop> Current() =>
        [.. _rows.Where(r => !_replaced.Contains(r.Key)).Select(r => r.Value).OrderBy(s => s.Shop.Village.Value, StringComparer.Ordinal).ThenBy(s => s.Shop.Name, StringComparer.Ordinal)];

    private string NextVersion() => $"v{++_versions}";

    private Task<T> Answer<T>(Func<T> answer)
    {
        lock (_lock)
        {
            return Down
                ? Task.FromException<T>(new StorageUnavailableException(new IOException("Storage is down.")))
                : Task.FromResult(answer());
        }
    }
}
