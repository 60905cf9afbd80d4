using System.Security.Cryptography;
using System.Text;

namespace Naober.Core.Shops;

/// <summary>The id of a shop: 32 lower-case hexadecimal digits. It stays when the code is replaced, and opens nothing.</summary>
public readonly record struct ShopId
{
    private const int Length = 32;

    private ShopId(string value) => Value = value;

    public string Value { get; }

    /// <summary>The id of a shop that the pack names; the same code always makes the same id, whichever instance reads the pack first.</summary>
    public static ShopId FromPack(ShopCode code) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"shop\n{code}")).AsSpan(0, Length / 2)));

    public static bool TryParse(string? text, out ShopId id)
    {
        var valid = text is { Length: Length } && text.All(static c => char.IsAsciiDigit(c) || c is >= 'a' and <= 'f');
        id = valid ? new ShopId(text!) : default;
        return valid;
    }

    public override string ToString() => Value;
}
