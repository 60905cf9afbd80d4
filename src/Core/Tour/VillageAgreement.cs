using Naober.Core.Organisations;
using Naober.Core.Villages;

namespace Naober.Core.Tour;

/// <summary>What was agreed with a village, and what it said, on top of what the pack knows.</summary>
public sealed record VillageAgreement(VillageId Village)
{
    /// <summary>Null: as often as any other of its size.</summary>
    public Priority? Priority { get; init; }

    public Series? Series { get; init; }

    /// <summary>When it is decided, with residents, how the meeting goes on after the series.</summary>
    public DateOnly? DecideOn { get; init; }

    /// <summary>How many decisions were there when this series was agreed, or its day to decide was last changed: those do not decide on it.</summary>
    public int DecidedBefore { get; init; }

    /// <summary>Oldest first; the last one counts.</summary>
    public IReadOnlyList<VillageDecision> Decisions { get => field ?? []; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<VillageRemark> Remarks { get => field ?? []; init; }

    /// <summary>How many residents asked for the meeting point.</summary>
    public int Requests => Remarks.Where(r => r.Kind == RemarkKind.Request).Sum(r => r.Count);

    /// <summary>The last day on which it can be decided before the series is over. Null: there is no series.</summary>
    public DateOnly? DecideBy => Series is { } series ? DecideOn ?? series.Last : null;

    /// <summary>Somebody decided since the series began and its day to decide was agreed.</summary>
    public bool IsDecided => Series is { } series && Decisions.Skip(DecidedBefore).Any(d => d.On >= series.First);

    /// <summary>The day to decide has come, and nobody decided since the series began.</summary>
    public bool MustDecide(DateOnly today) => Series is not null && DecideOn <= today && !IsDecided;

    /// <summary>The village as the planner sees it.</summary>
    public TourVillage ApplyTo(TourVillage village) => village with
    {
        Priority = Priority,
        Series = Series,
        ResidentsGoOn = Decisions is [.., { Kind: DecisionKind.ResidentsGoOn }],
        Requests = Requests,
    };
}

public enum DecisionKind
{
    /// <summary>Residents carry the meeting on; we come at the longest rhythm.</summary>
    ResidentsGoOn,

    /// <summary>Another series.</summary>
    Again,

    /// <summary>No series now; as often as any other village of its size.</summary>
    NotNow,
}

/// <summary>How the meeting goes on in a village, decided together.</summary>
/// <param name="With">Who decided with us, as they want to be named: "de dorpsraad".</param>
/// <param name="How">In one or two Dutch sentences; may be empty.</param>
/// <param name="By">Who of us wrote it down.</param>
public sealed record VillageDecision(DateOnly On, DecisionKind Kind, string With, string How, PersonId By)
{
    /// <summary>What residents had answered by then. Null: nobody answered.</summary>
    public SeriesTally? Answers { get; init; }
}

public enum RemarkKind
{
    Request,
    Attendance,
    Story,
}

/// <summary>Something to decide by. No names: who tells a story is not in it.</summary>
/// <param name="Count">How many asked, or came; 1 for a story.</param>
public sealed record VillageRemark(DateOnly On, RemarkKind Kind, int Count, string Text)
{
    public const int TextLength = 280;
}
