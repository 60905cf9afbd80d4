namespace Naober.Pages.Languages;

/// <summary>The form of a resident.</summary>
public sealed record ResidentWords
{
    public required string Title { get; init; }

    public required string Heading { get; init; }

    public required string Text { get; init; }

    public required string TextHint { get; init; }

    public required string Village { get; init; }

    public required string VillageUnknown { get; init; }

    public required string About { get; init; }

    public required string Myself { get; init; }

    public required string SomebodyElse { get; init; }

    public required string Nothing { get; init; }

    public required string Again { get; init; }
}
