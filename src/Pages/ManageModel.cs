namespace Naober.Pages;

/// <summary>The coordinator's own front page.</summary>
/// <param name="Alerts">What must not wait, most serious first.</param>
/// <param name="Untrained">How many shops never had a training.</param>
public sealed record ManageModel(Site Site, string Me, IReadOnlyList<Alert> Alerts, int Shops, int Untrained)
{
    /// <summary>When the test of today arrived; null: it did not, or there is none today.</summary>
    public string? Tested { get; init; }

    /// <summary>The villages with a public page of their own.</summary>
    public IReadOnlyList<VillageOption> Villages { get; init; } = [];

    /// <summary>How many signals each colleague has open. Counts only: no times, no scores.</summary>
    public IReadOnlyList<LoadLine> Load { get; init; } = [];

    /// <summary>Who is away in the coming month, a line each.</summary>
    public IReadOnlyList<string> Away { get; init; } = [];
}

public sealed record LoadLine(string Name, int Waiting, int PickedUp);

/// <summary>One thing that must not wait.</summary>
/// <param name="LinkText">What the coordinator can do about it. Null: nothing on these pages.</param>
public sealed record Alert(string Text, string? LinkText, string? Href);
