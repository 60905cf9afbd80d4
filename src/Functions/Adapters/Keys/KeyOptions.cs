using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Naober.Functions.Adapters.Keys;

/// <summary>
/// The master keys, <c>MasterKeys__&lt;id&gt;</c>: 32 bytes in base64 each. The one whose id sorts last seals; all of them open. Ids are lower-case
/// letters and digits and made of a date, such as k20261121, so that a new one sorts last.
/// </summary>
/// <param name="SealWith">The id of the key that seals, while a newer one is not known to every instance yet. Null: the newest.</param>
public sealed partial record KeyOptions(IReadOnlyDictionary<string, byte[]> MasterKeys, string? SealWith = null)
{
    public const string Section = "MasterKeys";

    private const int KeyLength = 32;

    /// <summary>The id of the key that seals.</summary>
    public string Sealing { get; } = SealWith ?? MasterKeys.Keys.Max(StringComparer.Ordinal)!;

    /// <exception cref="InvalidOperationException">There is no key, or one is not 32 bytes of base64 or has a wrong id, or the one to seal with is not there.</exception>
    public static KeyOptions From(IConfiguration configuration)
    {
        var keys = configuration.GetSection(Section).GetChildren().ToDictionary(c => c.Key.ToLowerInvariant(), Read);
        var sealWith = configuration["Sealing:With"] is { Length: > 0 } id ? id.ToLowerInvariant() : null;
        if (keys.Count == 0)
        {
            throw new InvalidOperationException("The setting 'MasterKeys__<id>' is missing: at least one key of 32 bytes in base64.");
        }

        return sealWith is null || keys.ContainsKey(sealWith)
            ? new KeyOptions(keys, sealWith)
            : throw new InvalidOperationException("The setting 'Sealing__With' names no key: there is no setting 'MasterKeys__<id>' with that id.");
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
