using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Naober.Functions.Adapters.Keys;

/// <summary>
/// The master keys, <c>MasterKeys__&lt;id&gt;</c>: 32 bytes in base64 each. The one whose id sorts last seals; all of them open. Ids are lower-case
/// letters and digits and made of a date, such as k20261121, so that a new one sorts last.
/// </summary>
public sealed partial record KeyOptions(IReadOnlyDictionary<string, byte[]> MasterKeys)
{
    public const string Section = "MasterKeys";

    private const int KeyLength = 32;

    /// <summary>The id of the key that seals.</summary>
    public string Newest { get; } = MasterKeys.Keys.Max(StringComparer.Ordinal)!;

    /// <exception cref="InvalidOperationException">There is no key, or one is not 32 bytes of base64, or has a wrong id.</exception>
    public static KeyOptions From(IConfiguration configuration)
    {
        var keys = configuration.GetSection(Section).GetChildren().ToDictionary(c => c.Key.ToLowerInvariant(), Read);
        return keys.Count > 0
            ? new KeyOptions(keys)
            : throw new InvalidOperationException("The setting 'MasterKeys__<id>' is missing: at least one key of 32 bytes in base64.");
    }

    private static byte[] Read(IConfigurationSection section)
    {
        var key = new byte[KeyLength];
        return Id().IsMatch(section.Key)
            && Convert.TryFromBase64String(section.Value ?? "", key, out var length)
            && length == KeyLength
                ? key
                : throw new InvalidOperationException(
                    $"The setting 'MasterKeys__{section.Key}' is wrong: the id has 1 to 20 letters and digits, the value is 32 bytes in base64.");
    }

    [GeneratedRegex("^[A-Za-z0-9]{1,20}$")]
    private static partial Regex Id();
}
