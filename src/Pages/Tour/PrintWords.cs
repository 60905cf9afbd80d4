namespace Naober.Pages.Tour;

/// <summary>What is printed of a village.</summary>
public sealed record PrintWords
{
    public required string Poster { get; init; }

    public required string PosterHint { get; init; }

    public required string Card { get; init; }

    public required string CardHint { get; init; }

    public required string Back { get; init; }

    public required string Heading { get; init; }

    public required string Lead { get; init; }

    public required string NoDate { get; init; }

    public required string Scan { get; init; }

    public required string Change { get; init; }

    public required string Call { get; init; }

    public required string Text { get; init; }

    public required string Remind { get; init; }

    public required string RemindCard { get; init; }

    public required string Invite { get; init; }

    public required string InviteLead { get; init; }

    public required string From { get; init; }
}
