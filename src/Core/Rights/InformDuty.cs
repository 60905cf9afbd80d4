using Naober.Core.Calendar;
using Naober.Core.Signals;

namespace Naober.Core.Rights;

/// <summary>By when the person that a signal is about must be told that we know (art. 14(3)): at first contact, and within a month at most.</summary>
public static class InformDuty
{
    private const int DaysAhead = 7;

    private static readonly TimeSpan AskAfter = TimeSpan.FromDays(21); // a week before the shortest month is over

    /// <summary>The last day; null: nobody has to be told, or it was written down already.</summary>
    public static DateOnly? DueOn(Signal signal, TimeZoneInfo zone) =>
        IsOpen(signal) ? LocalTime.Of(signal.ReceivedAt, zone).Date.AddMonths(RightsRequest.Months) : null;

    /// <summary>Whether it is time to ask whether that was done. The law gives a month; from the third week on we ask.</summary>
    /// <param name="now">UTC.</param>
    public static bool Asks(Signal signal, DateTimeOffset now) =>
        signal.State != SignalState.Closed && IsOpen(signal) && now >= signal.ReceivedAt + AskAfter;

    /// <summary>The signals of which it is time, or too late, with their last day; those first.</summary>
    /// <param name="today">In that zone.</param>
    public static IReadOnlyList<(Signal Signal, DateOnly DueOn)> Due(IEnumerable<Signal> signals, DateOnly today, TimeZoneInfo zone) =>
    [
        .. signals
            .Select(s => (Signal: s, DueOn: DueOn(s, zone)))
            .Where(s => s.DueOn is { } due && today >= due.AddDays(-DaysAhead))
            .Select(s => (s.Signal, s.DueOn!.Value))
            .OrderBy(s => s.Value)
            .ThenBy(s => s.Signal.ReceivedAt),
    ];

    private static bool IsOpen(Signal signal) => signal switch
    {
        { Informed: not null } or { Erased: true } or { Destroyed: true } or { PartOf: not null } or { AboutSelf: true } => false,
        { State: SignalState.SetAside } => false,
        { State: SignalState.Closed } => IsAboutSomebody(signal.CloseReason),
        _ => !TestSignals.Includes(signal),
    };

    // What was closed by itself, or is about nobody who can be found.
    private static bool IsAboutSomebody(CloseReason? reason) =>
        reason is CloseReason.Handled or CloseReason.PassedOn or CloseReason.NothingNeeded or CloseReason.Neighbours or CloseReason.Resident;
}
