using Naober.Core.Triage;

namespace Naober.Pages;

/// <summary>The signals that this person may see. Never holds text of a signal.</summary>
/// <param name="Me">The name of who is signed in.</param>
/// <param name="Stuck">Messages that came to a standstill; a red list, shown only when there are any.</param>
/// <param name="MayManage">Whether this person has the pages under /beheer.</param>
public sealed record WorkListModel(Site Site, string Me, IReadOnlyList<WorkItem> Items, IReadOnlyList<StuckItem> Stuck, bool MayManage = false);

/// <summary>A signal in the list; village, state, moment and person are Dutch words, ready to read.</summary>
/// <param name="SafeRoute">Only the officer and the deputy see that it exists.</param>
/// <param name="Mine">The person who is signed in has picked it up.</param>
public sealed record WorkItem(
    string Id, string Village, Urgency Urgency, bool SafeRoute, string State, string Received, string? Who, bool Mine)
{
    /// <inheritdoc cref="SignalPageModel.Term"/>
    public PickUpTerm? Term { get; init; }

    /// <summary>Who asks this person to take it over, in a sentence; null: nobody.</summary>
    public string? Asked { get; init; }

    /// <summary>Null: no visit is planned.</summary>
    public string? Visit { get; init; }

    /// <summary>What must be done before a date, shown in red; null: nothing.</summary>
    public string? Reminder { get; init; }
}

/// <summary>When a signal must have been picked up, in Dutch words.</summary>
/// <param name="Late">That moment has passed.</param>
public sealed record PickUpTerm(string Text, bool Late);

public sealed record StuckItem(string Id, string Queue, string Since, string? SignalId);
