using System.Globalization;
using System.Security.Cryptography;

namespace Naober.Core.Shops;

/// <summary>
/// A shop's PIN as it is kept: salted and hashed slowly (PBKDF2, HMAC-SHA256). So few digits are guessed all the same by who has the table; what
/// keeps them is the limit on tries, and that nothing but counts stands behind them.
/// </summary>
public sealed record PinHash
{
    /// <summary>How many random bytes <see cref="Of"/> wants.</summary>
    public const int SaltLength = 16;

    // OWASP's figure for this function. It stands in each hash, so that raising it leaves the old ones good.
    private const int UsualRounds = 600_000;
    private const int HashLength = 32;
    private const char Separator = '$';

    private readonly int _rounds;
    private readonly byte[] _salt;
    private readonly byte[] _hash;

    private PinHash(int rounds, byte[] salt, byte[] hash) => (_rounds, _salt, _hash) = (rounds, salt, hash);

    /// <summary>Four to six digits.</summary>
    public static bool IsPin(string pin) => pin is { Length: >= 4 and <= 6 } && pin.All(char.IsAsciiDigit);

    /// <param name="salt">Random, new for each PIN.</param>
    public static PinHash Of(string pin, byte[] salt, int rounds = UsualRounds) => new(rounds, salt, Derive(pin, salt, rounds));

    /// <exception cref="FormatException">It is not what <see cref="ToString"/> wrote.</exception>
    public static PinHash Parse(string text) => text.Split(Separator) is [var rounds, var salt, var hash]
        ? new PinHash(int.Parse(rounds, CultureInfo.InvariantCulture), Convert.FromBase64String(salt), Convert.FromBase64String(hash))
        : throw new FormatException("This is no hash of a PIN.");

    public bool Matches(string pin) => IsPin(pin) && CryptographicOperations.FixedTimeEquals(_hash, Derive(pin, _salt, _rounds));

    public bool Equals(PinHash? other) => other is not null && ToString() == other.ToString();

    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{_rounds}{Separator}{Convert.ToBase64String(_salt)}{Separator}{Convert.ToBase64String(_hash)}");

    private static byte[] Derive(string pin, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(pin, salt, rounds, HashAlgorithmName.SHA256, HashLength);
}
