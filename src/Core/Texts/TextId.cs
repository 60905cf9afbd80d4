namespace Naober.Core.Texts;

/// <summary>The texts that residents and shopkeepers read, as <see cref="TextIds"/> names them in <c>config/texts</c>.</summary>
public enum TextId
{
    /// <summary>Safe for both: the sender or somebody else may think of it.</summary>
    Suicide,
    SuicideSelf,

    /// <summary>Violence, coercion, a child, a bare cry for help, anything unsafe at home: names none of it, because somebody else may read the phone.</summary>
    HelpLines,
    NotSeen,
    Scam,
    ScamSelf,
    CallNow,

    /// <summary>From here on the same for what is acute, with what somebody can count on. Nobody is there: it says when it is read first.</summary>
    SuicideClosed,
    SuicideSelfClosed,
    NotSeenClosed,
    ScamClosed,
    ScamSelfClosed,
    CallNowClosed,

    /// <summary>From here on: somebody looks within the organisation's term.</summary>
    SuicideWatched,
    SuicideSelfWatched,
    NotSeenWatched,
    ScamWatched,
    ScamSelfWatched,
    CallNowWatched,

    /// <summary>Urgent without danger.</summary>
    Urgent,
    UrgentClosed,

    Received,
    ReceivedClosed,
    ReceivedSelf,
    ReceivedSelfClosed,
    Form,
    FormClosed,

    AskVillage,
    OfferVillage,
    VillageTold,
    VillageUnknown,
    Added,

    Stopped,
    Started,
    Help,
    WhereAndWhen,
    Thanks,
    Empty,

    /// <summary>Who complains about us: read by the coordinator, not by whom it may be about.</summary>
    Complaint,

    PickedUp,

    /// <summary>The same with the first name of who has it, if that person agreed.</summary>
    PickedUpBy,
    Closed,

    /// <summary>The same where nothing was done, so that it does not say otherwise.</summary>
    ClosedRead,

    /// <summary>For who wrote about themself: with a number to call.</summary>
    ClosedSelf,

    /// <summary>When the meeting point stands in the village that was asked about.</summary>
    NextVisit,
    NoVisit,

    /// <summary>The same for who named no village.</summary>
    NextVisits,
    RemindersOn,
    RemindersOff,
    VisitReminder,
    VisitMoved,
    VisitCancelled,

    /// <summary>Whether the visits must go on, asked of who wants reminders.</summary>
    AskToStay,
    StayCounted,
    StayWhere,

    /// <summary>Where it is not asked now.</summary>
    StayNotAsked,
}
