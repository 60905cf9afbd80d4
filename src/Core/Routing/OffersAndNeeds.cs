using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Routing;

/// <summary>Who wants to do something and who could use it, in one village: put side by side, brought together by a person only.</summary>
public sealed record OffersAndNeeds(VillageId Village, IReadOnlyList<Signal> Offers, IReadOnlyList<Signal> Needs)
{
    /// <summary>
    /// The villages that have both, in the order of their ids. Never what is urgent, dangerous or shielded: a volunteer is no substitute for help
    /// that cannot wait.
    /// </summary>
    /// <param name="seen">Only what the person who reads it may see.</param>
    public static IReadOnlyList<OffersAndNeeds> In(IEnumerable<Signal> seen) =>
    [
        .. seen
            .Where(s => s is { Village: not null, State: not SignalState.SetAside, Danger: Danger.None, SafeRoute: false, Urgency: Urgency.Normal })
            .GroupBy(s => s.Village!.Value)
            .Select(v => new OffersAndNeeds(v.Key, [.. v.Where(IsOffer)], [.. v.Where(IsNeed)]))
            .Where(v => v.Offers.Count > 0 && v.Needs.Count > 0)
            .OrderBy(v => v.Village.Value, StringComparer.Ordinal),
    ];

    private static bool IsOffer(Signal signal) => signal.Theme is Theme.Volunteer or Theme.Initiative;

    private static bool IsNeed(Signal signal) =>
        signal.Theme is Theme.Loneliness or Theme.Caring or Theme.Mobility or Theme.Language or Theme.Grief or Theme.Memory;
}
