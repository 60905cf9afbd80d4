using Naober.Core.Organisations;

namespace Naober.Core.Signals;

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

    /// <summary>Text, number and notes are gone for good, so nothing can be added or taken up again.</summary>
    public sealed record IsErased : MoveDecision;

    /// <summary>Somebody asked that nothing is done with it for now.</summary>
    public sealed record IsRestricted : MoveDecision;

    /// <summary>Only in danger does a partner hear of somebody who did not agree.</summary>
    public sealed record NeedsConsent : MoveDecision;

    /// <summary>The sender was texted and has not answered yet.</summary>
    public sealed record AwaitsReply : MoveDecision;

    /// <summary>There are so many notes that a case file is meant.</summary>
    public sealed record TooManyNotes : MoveDecision;
}
