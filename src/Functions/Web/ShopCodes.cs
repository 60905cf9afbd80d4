using System.Buffers.Binary;
using Naober.Core.Shops;
using Naober.Functions.Ports;

namespace Naober.Functions.Web;

/// <summary>
/// Makes codes that nobody can guess, and for one occasion always the same: the button pressed twice asks storage for the same code, and the second
/// time is refused.
/// </summary>
public sealed class ShopCodes(ISenderKeys keys)
{
    /// <summary>The code of a shop that gets its first.</summary>
    public ShopCode First(ShopId shop) => For(shop.Value);

    /// <summary>The code that comes after the one that it has.</summary>
    public ShopCode After(Shop shop) => For($"{shop.Id}|{shop.Code}");

    private ShopCode For(string occasion)
    {
        var chance = Convert.FromHexString(keys.KeyOf($"shopcode|{occasion}"));
        var used = 0;
        return ShopCode.Make(below =>
        {
            var number = BinaryPrimitives.ReadUInt32BigEndian(chance.AsSpan(used, sizeof(uint)));
            used += sizeof(uint);
            return (int)(number % (uint)below);
        });
    }
}
