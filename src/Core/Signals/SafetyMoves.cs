using Naober.Core.Organisations;
using Naober.Core.Routing;

namespace Naober.Core.Signals;

/// <summary>
/// The two moves by which a person says that it is about safety at home after all, or is not. Who may see the signal may raise it; who may see
/// it afterwards are the officers alone, so only they can lower it. It waits anew, with a ladder of its own.
/// </summary>
internal static class SafetyMoves
{
    /// <returns>Null: the move is decided as any other.</returns>
    public static MoveDecision? Decide(Signal signal, Move move, PersonId by, DateTimeOffset now) => (signal, move) switch
    {
        ({ SafeRoute: true }, Move.RaiseSafety) or ({ SafeRoute: false }, Move.LowerSafety) => new MoveDecision.AlreadyDone(),
        ({ Erased: true }, Move.RaiseSafety or Move.LowerSafety) => new MoveDecision.IsErased(),
        ({ State: SignalState.Closed }, Move.RaiseSafety or Move.LowerSafety) => new MoveDecision.IsClosed(),
        (_, Move.RaiseSafety(var routed)) => GoneTo(signal with { SafeRoute = true }, routed).Made(MoveKind.SafetyRaised, EventKind.SafetyRaised, by, now, why: routed.Why),
        (_, Move.LowerSafety(var routed)) => GoneTo(signal with { SafeRoute = false }, routed).Made(MoveKind.SafetyLowered, EventKind.SafetyLowered, by, now, why: routed.Why),
        _ => null,
    };

    private static Signal GoneTo(Signal signal, Routed routed) =>
        (signal with { Receiver = routed.Receiver, Team = routed.Team, PickedUpBy = null, OfferedTo = null, Together = null }).Waiting();
}
