using Naober.Core.Organisations;

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
        (_, Move.RaiseSafety(var routed)) =>
            (signal with { SafeRoute = true }).GoneTo(routed.Receiver, routed.Team).Made(MoveKind.SafetyRaised, EventKind.SafetyRaised, by, now, why: routed.Why),
        (_, Move.LowerSafety(var routed)) =>
            (signal with { SafeRoute = false }).GoneTo(routed.Receiver, routed.Team).Made(MoveKind.SafetyLowered, EventKind.SafetyLowered, by, now, why: routed.Why),
        _ => null,
    };
}
