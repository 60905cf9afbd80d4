using Naober.Core.Organisations;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Signals;

/// <summary>What a person does with a signal. Closed: these are all there are.</summary>
public abstract record Move
{
    private Move()
    {
    }

    public sealed record PickUp : Move;

    public sealed record Close(CloseReason Reason) : Move;

    /// <summary>A person knows better than the rules. Also takes a signal out of what was set aside.</summary>
    /// <param name="Receiver">Who looks first at a signal of that village.</param>
    public sealed record Correct(VillageId? Village, Theme Theme, Urgency Urgency, PersonId Receiver) : Move;
}

/// <summary>A move that was made, as the trail keeps it.</summary>
public enum MoveKind
{
    Received,
    PickedUp,
    Closed,

    /// <summary>The sender wrote again.</summary>
    Added,
    Corrected,

    /// <summary>Nobody picked it up in time: the next step of its ladder was taken.</summary>
    Escalated,
}

/// <summary>The answer to a move. Closed: these are all there are.</summary>
public abstract record MoveDecision
{
    private MoveDecision()
    {
    }

    /// <param name="Number">The move's place in the trail.</param>
    /// <param name="Correction">Null: the move corrects nothing.</param>
    public sealed record Accepted(Signal Next, SignalEvent Event, int Number, Correction? Correction = null) : MoveDecision;

    /// <summary>The same person did the same before: a link opened twice, a button pressed twice.</summary>
    public sealed record AlreadyDone : MoveDecision;

    /// <summary>Somebody else was first.</summary>
    public sealed record TakenBy(PersonId Person) : MoveDecision;

    public sealed record PickUpFirst : MoveDecision;

    public sealed record IsClosed : MoveDecision;
}
