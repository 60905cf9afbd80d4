using Naober.Core.Triage;

namespace Naober.Pages;

/// <summary>One signal, for somebody who may see it. Strings are Dutch words, ready to read.</summary>
/// <param name="Notes">What the reader must know before the text, in bold: do not call, another language, a number that got no answer.</param>
/// <param name="Messages">What the sender wrote, in order.</param>
/// <param name="Details">Whether names, addresses and the like stand in the messages.</param>
/// <param name="Phone">The sender's number. Null: not given.</param>
/// <param name="Reasons">Why the rules think what they think; they quote the text.</param>
/// <param name="Notice">What has just happened, shown on top.</param>
public sealed record SignalPageModel(
    Site Site,
    string Me,
    string Id,
    string Village,
    Urgency Urgency,
    Danger Danger,
    bool SafeRoute,
    string Theme,
    string Channel,
    string Received,
    IReadOnlyList<string> Notes,
    IReadOnlyList<MessageText> Messages,
    SignalDetails Details,
    string? Phone,
    string State,
    string? PickedUpBy,
    SignalActions Actions,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<HistoryLine> History,
    string? Notice)
{
    /// <summary>Null: somebody has it, or nobody has to pick it up.</summary>
    public PickUpTerm? Term { get; init; }

    public HandlingModel Handling { get; init; } = HandlingModel.None;
}

/// <param name="When">Null: the only one; its moment stands elsewhere.</param>
/// <param name="Text">Null: it cannot be read.</param>
public sealed record MessageText(string? When, string? Text);

/// <summary>What is done with names, addresses and the like.</summary>
public enum SignalDetails
{
    /// <summary>There are none, or they were destroyed.</summary>
    None,

    /// <summary>Not for this person, or not yet.</summary>
    Hidden,

    /// <summary>Hidden, and this person may open them.</summary>
    MayOpen,
    Shown,
}

/// <summary>What this person may do now.</summary>
/// <param name="MayClearAside">It was set aside, and this person decides whether that was right.</param>
/// <param name="Correction">Null: nothing may be set right any more.</param>
public sealed record SignalActions(bool MayPickUp, bool MayClose, bool MayClearAside = false, CorrectionFields? Correction = null);

/// <summary>What may be set right, with what it is now.</summary>
public sealed record CorrectionFields(
    IReadOnlyList<Choice> Villages, string Village, IReadOnlyList<Choice> Themes, string Theme, IReadOnlyList<Choice> Urgencies, string Urgency);

public sealed record HistoryLine(string When, string What);
