using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;

namespace Naober.Core.Rights;

/// <summary>What somebody asks about their own data (Dutch: verzoek; chapter III of the GDPR).</summary>
public enum RightKind
{
    /// <summary>Inzage: what do you have of me (art. 15).</summary>
    Access,

    /// <summary>Correctie: it is not right (art. 16).</summary>
    Correction,

    /// <summary>Verwijderen: take it away (art. 17).</summary>
    Deletion,

    /// <summary>Bezwaar: I do not want you to go on with it (art. 21).</summary>
    Objection,

    /// <summary>Blokkeren: keep it and do nothing with it (art. 18).</summary>
    Restriction,
}

/// <summary>Of whose data it is. One of the two.</summary>
/// <param name="Sender">Who sent us messages from a number.</param>
/// <param name="About">The signal of which the person it is about asks.</param>
public sealed record RequestSubject(SenderKey? Sender, SignalId? About);

/// <summary>The term was made longer, which may be done once and must be told within the first month (art. 12(3)).</summary>
/// <param name="On">In the organisation's time.</param>
public sealed record Extension(DateOnly On, string Why);

/// <summary>What was done with how many. Names nobody.</summary>
public sealed record ProofLine(ProofKind Kind, int Count);

public enum ProofKind
{
    /// <summary>Messages with their keys and numbers, also those that belonged to another.</summary>
    Messages,

    /// <summary>Names, addresses and the like, sealed apart.</summary>
    Names,

    /// <summary>What colleagues wrote, and the texts they sent.</summary>
    Notes,

    /// <summary>What was remembered of a sender from one message to the next.</summary>
    Memory,
    Reminders,

    /// <summary>What they answered to a question of ours about the visits.</summary>
    Answers,

    /// <summary>Messages that got stuck.</summary>
    Stuck,
    Blocked,
    Unblocked,
    Stopped,
    Struck,
    Given,
}

public enum RequestOutcome
{
    /// <summary>What was asked is done.</summary>
    Done,

    /// <summary>We had nothing, or nothing was left.</summary>
    NothingThere,

    /// <summary>Not done, or not all of it. The person hears why, and where to complain.</summary>
    Refused,
}

/// <summary>How a request ended.</summary>
/// <param name="At">UTC.</param>
/// <param name="Why">Of a refusal. Null: it says itself.</param>
public sealed record RequestEnd(DateTimeOffset At, PersonId By, RequestOutcome Outcome, string? Why = null);

/// <summary>Deleting began, and is finished whatever happens in between.</summary>
/// <param name="At">UTC. What came in later is not part of it.</param>
public sealed record DeletionStart(DateTimeOffset At, PersonId By);

/// <summary>
/// A request about somebody's data, with its month. It holds no number: a keyed hash until it is done where nothing has to be recognised any more, and
/// after that nobody.
/// </summary>
public sealed record RightsRequest
{
    /// <summary>Within so many months (art. 12(3)).</summary>
    public const int Months = 1;

    /// <summary>So many more when it is complex or there are many.</summary>
    public const int MonthsMore = 2;

    /// <summary>In the form of a signal's, so that the access log can name it.</summary>
    public required SignalId Id { get; init; }

    public required RightKind Kind { get; init; }

    /// <summary>Null: it is done, and nobody has to be recognised any more.</summary>
    public required RequestSubject? Subject { get; init; }

    /// <summary>In the organisation's time.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>Why it is looked up, in the words of who does, without names.</summary>
    public required string Case { get; init; }

    public required PersonId By { get; init; }

    /// <summary>When it was written down, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The half of a request that is about safety at home: only the officer and the deputy know that it is there.</summary>
    public bool SafeRoute { get; init; }

    public Extension? Extension { get; init; }

    public DeletionStart? Deletion { get; init; }

    /// <summary>What was done so far; of a deletion what goes with it.</summary>
    public IReadOnlyList<ProofLine> Proof { get; init; } = [];

    /// <summary>Null: it must still be answered.</summary>
    public RequestEnd? End { get; init; }

    /// <summary>A request as somebody writes it down. The same form twice makes the same one; from its id nobody finds whose it is.</summary>
    /// <param name="nonce">The number that the form was served with.</param>
    /// <param name="receivedOn">In the organisation's time.</param>
    /// <param name="now">UTC.</param>
    public static RightsRequest WrittenDown(
        string nonce, RightKind kind, RequestSubject subject, DateOnly receivedOn, string why, PersonId by, DateTimeOffset now, bool safeRoute) => new()
    {
        Id = SignalId.FromRequest(nonce, $"{kind}", $"{subject.Sender}", $"{subject.About}"),
        Kind = kind,
        Subject = subject,
        ReceivedOn = receivedOn,
        Case = why,
        By = by,
        At = now,
        SafeRoute = safeRoute,
    };

    /// <summary>The last day on which it may be answered, in the organisation's time.</summary>
    public DateOnly DueOn => ReceivedOn.AddMonths(Extension is null ? Months : Months + MonthsMore);

    /// <summary>Whether the term may be made longer: once, and only within the first month.</summary>
    /// <param name="today">In the organisation's time.</param>
    public bool MayExtend(DateOnly today) => End is null && Extension is null && today <= DueOn;

    /// <summary>Whether it is kept no longer.</summary>
    /// <param name="today">In the organisation's time.</param>
    public bool IsOver(Retention terms, DateOnly today) => today >= ReceivedOn.AddMonths(terms.RequestMonths);

    /// <summary>Whether an answer reaches a signal: of the right half, and not of somebody whom who answers knows.</summary>
    public static bool Reaches(Signal signal, bool safeRoute, PersonId by) =>
        signal is { Destroyed: false } && signal.SafeRoute == safeRoute && !signal.Barred.Contains(by) && !TestSignals.Includes(signal);

    /// <summary>The half of it that is about safety at home. The same every time.</summary>
    public RightsRequest SafeHalf() => this with { Id = SignalId.FromRequest(Id.Value, "veilig"), SafeRoute = true };

    /// <summary>How it stands against its term.</summary>
    /// <param name="today">In the organisation's time.</param>
    public RequestWatch Watch(DateOnly today) => this switch
    {
        { End: not null } => RequestWatch.Answered,
        _ when today > DueOn => RequestWatch.Overdue,
        _ when today >= DueOn.AddDays(-7) => RequestWatch.Soon,
        _ => RequestWatch.Waiting,
    };

    /// <summary>The same, answered. Only who must go on being recognised keeps it: a block that can be lifted.</summary>
    public RightsRequest Ended(RequestEnd end, IReadOnlyList<ProofLine> proof) => this with
    {
        End = end,
        Proof = proof,
        Subject = Kind == RightKind.Restriction && end.Outcome == RequestOutcome.Done ? Subject : null,
    };
}

/// <summary>How a request stands against its term.</summary>
public enum RequestWatch
{
    Waiting,

    /// <summary>Within seven days.</summary>
    Soon,
    Overdue,
    Answered,
}
