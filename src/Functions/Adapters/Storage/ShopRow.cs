using System.Globalization;
using Azure.Data.Tables;
using Naober.Core.Shops;
using Naober.Core.Villages;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A shop as a row under its code. A code that was replaced keeps its row, so that it is never given out again.</summary>
internal static class ShopRow
{
    private const string Replaced = "Replaced";
    private const string DateFormat = "yyyy-MM-dd";

    public static TableEntity Write(string partition, Shop shop) => new(partition, Keys.Shop(shop.Code))
    {
        ["Id"] = shop.Id.Value,
        ["Code"] = shop.Code.Value,
        ["Name"] = shop.Name,
        ["Kind"] = shop.Kind,
        ["Village"] = shop.Village.Value,
        ["TrainedOn"] = shop.TrainedOn?.ToString(DateFormat, CultureInfo.InvariantCulture),
        ["Pin"] = shop.Pin?.ToString(),
        ["Revoked"] = shop.Revoked,
    };

    /// <summary>What stays under a code that has been replaced.</summary>
    public static TableEntity WriteReplaced(string partition, Shop shop)
    {
        var row = Write(partition, shop with { Pin = null, Revoked = true });
        row[Replaced] = true;
        return row;
    }

    public static bool IsReplaced(TableEntity row) => row.GetBoolean(Replaced) == true;

    public static Shop Read(TableEntity row) => new(
        ShopId.TryParse(row.GetString("Id"), out var id) ? id : throw new FormatException($"The row '{row.RowKey}' holds no shop id."),
        ShopCode.TryParse(row.GetString("Code"), out var code) ? code : throw new FormatException($"The row '{row.RowKey}' holds no code."),
        SignalRow.Required(row, "Name"),
        SignalRow.Required(row, "Kind"),
        new VillageId(SignalRow.Required(row, "Village")))
    {
        TrainedOn = row.GetString("TrainedOn") is { } date ? DateOnly.ParseExact(date, DateFormat, CultureInfo.InvariantCulture) : null,
        Pin = row.GetString("Pin") is { } pin ? PinHash.Parse(pin) : null,
        Revoked = row.GetBoolean("Revoked") == true,
    };
}
