namespace Naober.Pages.Tour;

/// <summary>The page of a village.</summary>
public sealed record VillageWords
{
    public required string Title { get; init; }

    public required string Heading { get; init; }

    public required string Back { get; init; }

    public required string Dates { get; init; }

    public required string NoDate { get; init; }

    public required string Together { get; init; }

    public required string Why { get; init; }

    public required string Places { get; init; }

    public required string Every { get; init; }

    public required string Contact { get; init; }

    public required string ContactName { get; init; }

    public required string ContactNobody { get; init; }

    public required string ContactHow { get; init; }

    public required string Tell { get; init; }

    public required string TellVan { get; init; }

    public required string TellText { get; init; }

    public required string TellTextHint { get; init; }

    public required string TellWrite { get; init; }

    public required string TellCall { get; init; }

    public required string Heard { get; init; }

    public required string WeHeard { get; init; }

    public required string Decided { get; init; }

    public required string WeDid { get; init; }

    public required string Remind { get; init; }

    public required string RemindEnd { get; init; }

    public required string Stories { get; init; }

    public required string Print { get; init; }

    public required string Poster { get; init; }

    public required string Card { get; init; }
}
