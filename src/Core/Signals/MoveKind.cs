namespace Naober.Core.Signals;

/// <summary>A move that was made, as the trail keeps it.</summary>
public enum MoveKind
{
    Received,
    PickedUp,
    Closed,

    /// <summary>The sender wrote again.</summary>
    Added,
    Corrected,

    /// <summary>Who has it asked a colleague to take it.</summary>
    Offered,

    /// <summary>That colleague took it.</summary>
    TakenOver,

    /// <summary>That colleague said no, or who has it changed their mind.</summary>
    OfferEnded,

    /// <summary>Not for them: a colleague looks now.</summary>
    PassedOn,

    /// <summary>Somebody knows the person it is about, and sees it no more.</summary>
    Barred,
    Noted,
    Reopened,
    Joined,
    VisitPlanned,
    Informed,
    GivenToPartner,

    /// <summary>A colleague sent the sender a text of their own, which may ask something.</summary>
    Texted,

    /// <summary>A colleague let the sender know, in fixed words, that it was picked up or closed.</summary>
    Told,

    /// <summary>Nobody picked it up in time: the next step of its ladder was taken.</summary>
    Escalated,

    /// <summary>Text, number and notes were kept long enough.</summary>
    Expired,

    /// <summary>Somebody said that it is about safety at home.</summary>
    SafetyRaised,

    /// <summary>An officer said that it is not.</summary>
    SafetyLowered,

    /// <summary>From here on: what follows from what somebody asked about their own data.</summary>
    Restricted,
    Lifted,
    Objected,
    Struck,
}
