using System.Text.Json.Serialization;

namespace Naober.Pages.Languages;

/// <summary>
/// Every word of the public forms in one language, as its file beside this one has them (<c>nl.json</c>, <c>ar.json</c>, …). A word that is
/// missing or that nobody asks for fails the reading, so a language has all words or does not exist. What stands in braces is filled in by
/// <see cref="Parts.Say"/>.
/// </summary>
public sealed record Words
{
    /// <summary>The language's name for itself.</summary>
    public required string Name { get; init; }

    /// <summary>What staff call a form in it.</summary>
    public required string InDutch { get; init; }

    public required bool RightToLeft { get; init; }

    public required FrameWords Frame { get; init; }

    public required FormWords Form { get; init; }

    public required ShopWords Shop { get; init; }

    public required ResidentWords Resident { get; init; }

    public required ExplanationWords Explanation { get; init; }
}

/// <summary>What stands around every page.</summary>
public sealed record FrameWords
{
    public required string Skip { get; init; }

    public required string CallUs { get; init; }

    public required string Danger { get; init; }

    public required string DangerNumbers { get; init; }

    public required string OtherLanguage { get; init; }

    public required string DangerNow { get; init; }

    public required string DayAndNight { get; init; }

    public required string Police { get; init; }

    public required string NewWindow { get; init; }
}

/// <summary>The page "what is a signal".</summary>
public sealed record ExplanationWords
{
    public required string Title { get; init; }

    public required string Lead { get; init; }

    public required IReadOnlyList<ExplanationSection> Sections { get; init; }
}

public sealed record ExplanationSection(string Heading, IReadOnlyList<string> Lines);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Words))]
internal sealed partial class WordsJson : JsonSerializerContext;
