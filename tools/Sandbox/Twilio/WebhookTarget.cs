using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Naober.Sandbox.Twilio;

/// <summary>
/// A webhook's address with its connection overrides (<c>#rc=3&amp;rp=all&amp;ct=5000&amp;rt=15000&amp;tt=15000</c>). The
/// fragment is neither sent nor signed.
/// </summary>
public sealed record WebhookTarget(string Url, int Retries, IReadOnlySet<string> RetryOn, TimeSpan Connect, TimeSpan Read, TimeSpan Total)
{
    public static WebhookTarget Parse(string configured)
    {
        var hash = configured.IndexOf('#', StringComparison.Ordinal);
        var overrides = hash < 0 ? [] : QueryHelpers.ParseQuery(configured[(hash + 1)..]);
        return new WebhookTarget(
            hash < 0 ? configured : configured[..hash],
            Number("rc", 1, 0, 5),
            (overrides.TryGetValue("rp", out var policy) ? $"{policy}" : "ct").Split(',').ToHashSet(StringComparer.Ordinal),
            TimeSpan.FromMilliseconds(Number("ct", 5_000, 100, 10_000)),
            TimeSpan.FromMilliseconds(Number("rt", 15_000, 100, 15_000)),
            TimeSpan.FromMilliseconds(Number("tt", 15_000, 100, 15_000)));

        int Number(string name, int standard, int least, int most) =>
            overrides.TryGetValue(name, out var text) && int.TryParse(text, CultureInfo.InvariantCulture, out var value)
                ? Math.Clamp(value, least, most)
                : standard;
    }

    public bool RetriesAfter(string failure) => RetryOn.Contains("all") || RetryOn.Contains(failure);
}
