using Naober.Core.Triage;

namespace Naober.Pages;

/// <summary>The signals that this person may see. Never holds text of a signal.</summary>
/// <param name="Me">The name of who is signed in.</param>
/// <param name="Stuck">Messages that came to a standstill; a red list, shown only when there are any.</param>
/// <param name="MayManage">Whether this person has the pages under /beheer.</param>
public sealed record WorkListModel(Site Site, string Me, IReadOnlyList<WorkItem> Items, IReadOnlyList<StuckItem> Stuck, bool MayManage = false)
{
    /// <summary>What has just happened; null: nothing.</summary>
    public string? Notice { get; init; }

    /// <summary>Alike signals of one village, a sentence each: counts, nothing else.</summary>
    public IReadOnlyList<string> Patterns { get; init; } = [];

    /// <summary>Villages in which somebody offers and somebody could use help.</summary>
    public IReadOnlyList<VillageMatches> Matches { get; init; } = [];

    /// <summary>Where the meeting point stands next in this person's villages, a sentence each.</summary>
    public IReadOnlyList<string> NextStops { get; init; } = [];

    /// <summary>How many people wait for an answer about their own data. Null: this person has not that page, or finds it elsewhere.</summary>
    public int? Requests { get; init; }

    /// <summary>Visits of which this person, as the host, has not told yet how they went.</summary>
    public IReadOnlyList<VisitLink> Untold { get; init; } = [];
}

/// <summary>A visit that is over, and where the host tells how it went.</summary>
/// <param name="Title">Such as "Almen, donderdag 3 december".</param>
public sealed record VisitLink(string Href, string Title);

/// <summary>Offers and needs of one village, side by side.</summary>
public sealed record VillageMatches(string Village, IReadOnlyList<MatchLine> Offers, IReadOnlyList<MatchLine> Needs);

/// <summary>A signal by its theme, without its text.</summary>
public sealed record MatchLine(string Id, string Theme, string Received);

/// <summary>A signal in the list; village, state, moment and person are Dutch words, ready to read.</summary>
/// <param name="SafeRoute">Only the officer and the deputy see that it exists.</param>
/// <param name="Mine">The person who is signed in has picked it up.</param>
public sealed record WorkItem(
    string Id, string Village, Urgency Urgency, bool SafeRoute, string State, string Received, string? Who, bool Mine)
{
    /// <summary>The part of the list that it stands in: the items of a part follow each other.</summary>
    public string Group { get; init; } = "";

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
