using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Signals;

/// <summary>Several people told us alike things of one village: a reason to do something for all ("collectief als het kan"). Counts, nothing else.</summary>
public sealed record Pattern(VillageId Village, Theme Theme, int Count)
{
    /// <summary>So many of different people make a pattern.</summary>
    public const int Fewest = 3;

    public static readonly TimeSpan Window = TimeSpan.FromDays(8 * 7);

    /// <summary>
    /// The patterns of the last eight weeks, most first. Danger, safety at home and what has no theme never make one, nor does one person who
    /// writes often.
    /// </summary>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<Pattern> In(IEnumerable<Signal> signals, DateTimeOffset now) =>
    [
        .. signals
            .Where(s => s is { PartOf: null, Village: not null, SafeRoute: false, Danger: Danger.None, State: not SignalState.SetAside }
                && s.ReceivedAt > now - Window
                && s.Theme is not (Theme.Other or Theme.Safety)
                && s.CloseReason is not (CloseReason.Answered or CloseReason.Thanks or CloseReason.Stop or CloseReason.Empty)
                && s.CloseReason is not (CloseReason.Spam or CloseReason.Duplicate or CloseReason.NotTraceable or CloseReason.NoContact))
            .GroupBy(s => (s.Village!.Value, s.Theme))
            .Select(g => new Pattern(g.Key.Value, g.Key.Theme, g.Select(s => s.Sender?.Value ?? s.Id.Value).Distinct().Count()))
            .Where(p => p.Count >= Fewest)
            .OrderByDescending(p => p.Count)
            .ThenBy(p => p.Village.Value, StringComparer.Ordinal)
            .ThenBy(p => p.Theme),
    ];
}
