namespace Naober.Pages.Tour;

/// <summary>The front page.</summary>
public sealed record HomeWords
{
    public required string Title { get; init; }

    public required string Heading { get; init; }

    public required string Lead { get; init; }

    public required string Jump { get; init; }

    public required string Agenda { get; init; }

    public required string More { get; init; }

    public required string Map { get; init; }

    public required string MapLabel { get; init; }

    public required string MapLegend { get; init; }

    public required string Villages { get; init; }

    public required string NoDate { get; init; }

    public required string Tell { get; init; }

    public required string TellLead { get; init; }

    public required string Ways { get; init; }

    public required string Text { get; init; }

    public required string TextHint { get; init; }

    public required string Write { get; init; }

    public required string WriteLink { get; init; }

    public required string WriteHint { get; init; }

    public required string Call { get; init; }

    public required string CallHint { get; init; }

    public required string Then { get; init; }

    public required IReadOnlyList<string> Steps { get; init; }

    public required string Private { get; init; }

    public required string Other { get; init; }

    public required string OtherHint { get; init; }

    public required string Stop { get; init; }

    public required string Danger { get; init; }

    public required string DangerHint { get; init; }
}
