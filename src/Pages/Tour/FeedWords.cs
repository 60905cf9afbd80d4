namespace Naober.Pages.Tour;

/// <summary>What somebody's own calendar shows.</summary>
public sealed record FeedWords
{
    public required string Name { get; init; }

    public required string NameVillage { get; init; }

    public required string Summary { get; init; }

    public required string Cancelled { get; init; }

    public required string Moved { get; init; }

    public required string Place { get; init; }

    public required string More { get; init; }
}
