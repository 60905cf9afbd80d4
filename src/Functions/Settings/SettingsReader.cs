using Microsoft.Extensions.Configuration;

namespace Naober.Functions.Settings;

public static class SettingsReader
{
    /// <summary>A setting that Naober cannot start without.</summary>
    /// <param name="key">With colons, such as Twilio:AccountSid; on Azure and in the message it has double underscores.</param>
    /// <exception cref="InvalidOperationException">It is missing or empty.</exception>
    public static string Required(this IConfiguration configuration, string key) =>
        configuration[key] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException($"The setting '{NameOf(key)}' is missing. See local.settings.example.json.");

    /// <summary>A setting that must be an absolute http or https address; it may be missing where there is a default.</summary>
    /// <exception cref="InvalidOperationException">It is missing without a default, or no address.</exception>
    public static Uri Address(this IConfiguration configuration, string key, string? byDefault = null)
    {
        var value = configuration[key] is { Length: > 0 } set ? set : byDefault ?? configuration.Required(key);
        return Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address
            : throw new InvalidOperationException($"The setting '{NameOf(key)}' is no http or https address.");
    }

    private static string NameOf(string key) => key.Replace(":", "__", StringComparison.Ordinal);
}
