namespace Naober.Core.Signals;

public enum SignalState
{
    /// <summary>No village is known, so the coordinator looks.</summary>
    AwaitingVillage,

    /// <summary>It has a receiver who has been or is being told.</summary>
    Routed,

    /// <summary>Somebody has said: I have it.</summary>
    PickedUp,

    Closed,

    /// <summary>It looks like advertising or fraud. Only the coordinator sees it, and decides.</summary>
    SetAside,
}

/// <summary>How a signal came in.</summary>
public enum Channel
{
    Sms,

    /// <summary>The form of a shop.</summary>
    Form,

    /// <summary>The form of a resident.</summary>
    Web,

    /// <summary>A colleague wrote down what somebody said.</summary>
    Staff,
}

/// <summary>Why a signal was closed (domain guide §9).</summary>
public enum CloseReason
{
    /// <summary>Opgepakt: we did something with it.</summary>
    Handled,

    /// <summary>Doorgezet: somebody else does something with it.</summary>
    PassedOn,

    /// <summary>Geen actie nodig.</summary>
    NothingNeeded,

    /// <summary>Niet herleidbaar: we could not find whom it was about.</summary>
    NotTraceable,

    /// <summary>Dubbel.</summary>
    Duplicate,

    /// <summary>The person wants no contact: text, number and notes are gone at once.</summary>
    NoContact,

    /// <summary>Neighbours or family see to it.</summary>
    Neighbours,

    /// <summary>The resident is the owner of it, and we support.</summary>
    Resident,

    /// <summary>The sender wants no more messages; closed by itself on arrival.</summary>
    Stop,

    /// <summary>There was no text; closed by itself on arrival.</summary>
    Empty,

    /// <summary>A question about the service, answered by itself on arrival.</summary>
    Answered,

    /// <summary>Only thanks; closed by itself on arrival.</summary>
    Thanks,

    /// <summary>Advertising or fraud, as the coordinator saw; never answered.</summary>
    Spam,

    /// <summary>It belongs to an earlier signal of the same sender.</summary>
    PartOfOther,
}
