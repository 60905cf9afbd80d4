using Naober.Core.Signals;

namespace Naober.Core.Routing;

/// <summary>
/// What the history of a signal says to whom. What an officer lowered is seen by others from then on: to them it came from a colleague, and
/// nothing tells what was thought of it before.
/// </summary>
public static class SafetyHistory
{
    /// <param name="events">In the order of their moments.</param>
    /// <param name="isOfficer">Whether it is read by who may know of safety at home (<see cref="Access.MayReview"/>).</param>
    public static IReadOnlyList<SignalEvent> For(IReadOnlyList<SignalEvent> events, bool isOfficer) => HiddenBefore(events, isOfficer) is { } lowered
        ?
        [
            .. events.Where(e => e.At >= lowered || e.Kind == EventKind.Received || IsViewOfOther(e)).Select(e => e.Kind switch
            {
                EventKind.Received => e with { Why = null },
                EventKind.SafetyLowered => e with { Kind = EventKind.PassedOn },
                _ => e,
            }),
        ]
        : events;

    /// <summary>The moment before which what happened is hidden from this reader, UTC. Null: nothing is.</summary>
    /// <inheritdoc cref="For"/>
    public static DateTimeOffset? HiddenBefore(IReadOnlyList<SignalEvent> events, bool isOfficer) =>
        isOfficer ? null : events.LastOrDefault(e => e.Kind == EventKind.SafetyLowered)?.At;

    // Who viewed it without being an officer stays accountable for that.
    private static bool IsViewOfOther(SignalEvent e) =>
        e.Kind is EventKind.Viewed or EventKind.Revealed or EventKind.ViewedWithReason && e.Ground != AccessGround.Officer;
}
