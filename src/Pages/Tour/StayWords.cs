namespace Naober.Pages.Tour;

/// <summary>The question whether the visits must go on, on its page and on the sheet in the van.</summary>
public sealed record StayWords
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required string Question { get; init; }

    public required string Send { get; init; }

    public required string Choose { get; init; }

    public required string Until { get; init; }

    public required string Privacy { get; init; }

    public required string Thanks { get; init; }

    public required string ThanksText { get; init; }

    public required string NotAsked { get; init; }

    public required string NotAskedText { get; init; }

    public required string NotCounted { get; init; }

    public required string NotArrived { get; init; }

    public required string TooMany { get; init; }

    public required string Back { get; init; }

    public required string Sheet { get; init; }

    public required string SheetLead { get; init; }

    public required string Scan { get; init; }

    public required string Text { get; init; }
}
