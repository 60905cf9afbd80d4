using Azure;
using Azure.Data.Tables;
using Naober.Core.Organisations;
using Naober.Core.Shops;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>
/// Shops in the table, each under its code. A shop of the pack is inserted when its code has no row: storage refuses the second of two instances, and
/// a row that is there, edited or revoked, is left as it is.
/// </summary>
public sealed class TableShops(NaoberTable table, Pack pack) : IShops
{
    public Task<StoredShop?> FindAsync(ShopCode code, CancellationToken ct) => ShortWait.RunAsync(
        async limit =>
        {
            var row = await table.FindAsync(Keys.Shop(code), limit);
            if (row is null && pack.Organisation.Shops.TryGetValue(code, out var fromPack))
            {
                await AddAsync(fromPack, limit);
                row = await table.FindAsync(Keys.Shop(code), limit);
            }

            return row is null ? null : Read(row);
        },
        ct);

    public async Task<IReadOnlyList<StoredShop>> ListAsync(CancellationToken ct)
    {
        var rows = await table.ListAsync(Keys.ShopPrefix, ct);
        var known = rows.Select(r => r.RowKey).ToHashSet();
        var unknown = pack.Organisation.Shops.Values.Where(s => !known.Contains(Keys.Shop(s.Code))).ToList();
        if (unknown.Count > 0)
        {
            foreach (var shop in unknown)
            {
                await AddAsync(shop, ct);
            }

            rows = await table.ListAsync(Keys.ShopPrefix, ct);
        }

        return [.. rows.Where(r => !ShopRow.IsReplaced(r)).Select(Read).OrderBy(s => s.Shop.Village.Value, StringComparer.Ordinal).ThenBy(s => s.Shop.Name, StringComparer.Ordinal)];
    }

    public Task<bool> SaveAsync(Shop shop, StoredShop? from, CancellationToken ct)
    {
        var row = ShopRow.Write(table.Partition, shop);
        return from switch
        {
            null => AddAsync(shop, ct),
            { Shop.Code: var code } when code == shop.Code =>
                table.TrySubmitAsync([new(TableTransactionActionType.UpdateReplace, row, new ETag(from.Version))], ct),
            _ => table.TrySubmitAsync(
                [
                    new(TableTransactionActionType.UpdateReplace, ShopRow.WriteReplaced(table.Partition, from.Shop), new ETag(from.Version)),
                    new(TableTransactionActionType.Add, row),
                ],
                ct),
        };
    }

    private static StoredShop Read(TableEntity row) => new(ShopRow.Read(row), row.ETag.ToString());

    // False: the code has a row already.
    private Task<bool> AddAsync(Shop shop, CancellationToken ct) =>
        table.TrySubmitAsync([new(TableTransactionActionType.Add, ShopRow.Write(table.Partition, shop))], ct);
}
