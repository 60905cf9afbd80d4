using Naober.Core.Organisations;

namespace Naober.Core.Signals;

/// <summary>The moves that follow from what somebody asks about their own data. They may be made in every state, and what is blocked takes no other.</summary>
internal static class RightsMoves
{
    /// <returns>Null: the move is decided as any other.</returns>
    public static MoveDecision? Decide(Signal signal, Move move, PersonId by, DateTimeOffset now) => move switch
    {
        Move.Restrict or Move.MarkObjection or Move.Strike when signal.Erased => new MoveDecision.IsErased(),
        Move.Restrict when signal.Restricted => new MoveDecision.AlreadyDone(),
        Move.Restrict => (signal with { Restricted = true }).Made(MoveKind.Restricted, EventKind.Restricted, by, now),
        Move.Lift when !signal.Restricted => new MoveDecision.AlreadyDone(),
        Move.Lift => (signal with { Restricted = false }).Made(MoveKind.Lifted, EventKind.Lifted, by, now),
        Move.MarkObjection when signal.Objected => new MoveDecision.AlreadyDone(),
        Move.MarkObjection => (signal with { Objected = true }).Made(MoveKind.Objected, EventKind.Objected, by, now),
        _ when signal.Restricted => new MoveDecision.IsRestricted(),
        Move.Strike(var hiding) => (signal with { Hiding = hiding }).Made(MoveKind.Struck, EventKind.Struck, by, now),
        _ => null,
    };
}
