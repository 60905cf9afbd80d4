namespace Naober.Pages.Tour;

/// <summary>How to follow the agenda in a calendar of one's own.</summary>
public sealed record CalendarWords
{
    public required string Heading { get; init; }

    public required string Text { get; init; }

    public required string Subscribe { get; init; }

    public required string Download { get; init; }
}
