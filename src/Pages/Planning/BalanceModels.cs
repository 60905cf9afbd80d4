namespace Naober.Pages.Planning;

/// <summary>Whether the visits are shared fairly, and the days on which nobody drives.</summary>
public sealed record BalancePageModel(
    Site Site,
    string Me,
    int Revision,
    IReadOnlyList<BalanceLine> Villages,
    IReadOnlyList<Choice> Closed,
    string Date,
    string Reason,
    IReadOnlyList<FieldError> Errors,
    string? Notice);

/// <param name="RealDays">Null: fewer than two visits.</param>
/// <param name="Remark">What is special: a factor, a series; empty: nothing.</param>
public sealed record BalanceLine(
    string Id, string Name, int TargetDays, string Target, int? RealDays, string Real, int Held, int Planned, int Cancelled, string Remark);

/// <summary>What was agreed with a village, what it said, and what was decided.</summary>
/// <param name="Rhythm">How often we come, in words.</param>
/// <param name="Gathered">Requests, attendance and stories, the last one first.</param>
/// <param name="Decisions">The last one first.</param>
public sealed record VillageTourModel(
    Site Site,
    string Me,
    string Id,
    string Name,
    string Version,
    IReadOnlyList<string> Rhythm,
    bool MustDecide,
    AgreementAnswers Answers,
    IReadOnlyList<string> Summary,
    IReadOnlyList<string> Gathered,
    IReadOnlyList<string> Decisions,
    IReadOnlyList<FieldError> Errors,
    string? Notice)
{
    /// <summary>Whether there is a question to residents, now or soon, to hang in the van.</summary>
    public bool HasSheet { get; init; }
}

/// <summary>What the browser sent, shown again as it came; dates as <c>yyyy-MM-dd</c>.</summary>
public sealed record AgreementAnswers
{
    public string Action { get; init; } = "";

    public string Factor { get; init; } = "1";

    public string Reason { get; init; } = "";

    public string Last { get; init; } = "";

    public string Weeks { get; init; } = "";

    public string First { get; init; } = "";

    public string SeriesLast { get; init; } = "";

    public string DecideOn { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Count { get; init; } = "";

    public string Text { get; init; } = "";

    public string Outcome { get; init; } = "";

    public string With { get; init; } = "";

    public string How { get; init; } = "";
}
