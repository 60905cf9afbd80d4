using Naober.Core.Organisations;
using Naober.Core.Routing;

namespace Naober.Core.Signals;

/// <summary>Something that happened to a signal: a move, or somebody viewing it. Never holds what a resident wrote.</summary>
/// <param name="At">UTC.</param>
/// <param name="By">Null: Naober itself.</param>
/// <param name="Other">The colleague that the move names.</param>
/// <param name="Why">One Dutch sentence: why it went to whom it went, or why somebody viewed what is not theirs. Null: it says itself.</param>
public sealed record SignalEvent(SignalId Signal, DateTimeOffset At, PersonId? By, EventKind Kind, PersonId? Other = null, string? Why = null)
{
    /// <summary>Of a view: why they could.</summary>
    public AccessGround? Ground { get; init; }
}

public enum EventKind
{
    Received,
    Viewed,
    PickedUp,
    Closed,

    /// <summary>The sender wrote again.</summary>
    Added,

    /// <summary>A person set village, theme or urgency right.</summary>
    Corrected,

    /// <summary>A person opened the names and addresses.</summary>
    Revealed,

    /// <summary>Nobody picked it up in time: the next step of its ladder was taken.</summary>
    Escalated,

    /// <summary>The same, so late that an earlier step was passed over.</summary>
    EscalatedLate,

    /// <summary>A colleague viewed what is not theirs, and said why.</summary>
    ViewedWithReason,

    /// <summary>From here on: the moves of the same name (<see cref="MoveKind"/>).</summary>
    Offered,
    TakenOver,
    OfferEnded,
    PassedOn,
    Barred,
    Noted,
    Reopened,
    Joined,
    VisitPlanned,
    Informed,
    GivenToPartner,
    Expired,
    Texted,
    Restricted,
    Lifted,
    Objected,
    Struck,
    SafetyRaised,
    SafetyLowered,

    /// <summary>A copy was made for who asked what we have of them.</summary>
    Exported,

    /// <summary>Of a request about somebody's data, not of a signal: it was written down, and with that looked up.</summary>
    Requested,

    /// <summary>Of a request: it was answered.</summary>
    Answered,

    /// <summary>Of a message that got stuck: it was taken away and will not run again.</summary>
    Dismissed,
}
