using Microsoft.Extensions.Configuration;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Whether the pace of Teams notifications is kept at all.</summary>
/// <param name="Unlimited">The setting <c>Pace__Unlimited</c>: true only to measure how fast the rest is. Graph refuses more than 5 a second.</param>
public sealed record PaceOptions(bool Unlimited)
{
    public static PaceOptions From(IConfiguration configuration) => new(configuration["Pace:Unlimited"] == "true");
}
