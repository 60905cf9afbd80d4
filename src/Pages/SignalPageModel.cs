using Naober.Core.Triage;

namespace Naober.Pages;

/// <summary>One signal, for somebody who may see it. Strings are Dutch words, ready to read.</summary>
/// <param name="Text">What the sender wrote. Null: it cannot be read.</param>
/// <param name="Phone">The sender's number. Null: not given.</param>
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
    string? Text,
    string? Phone,
    string State,
    string? PickedUpBy,
    SignalActions Actions,
    IReadOnlyList<HistoryLine> History,
    string? Notice);

/// <summary>What this person may do now.</summary>
public sealed record SignalActions(bool MayPickUp, bool MayClose);

public sealed record HistoryLine(string When, string What);
