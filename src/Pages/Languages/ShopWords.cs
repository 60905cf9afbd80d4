namespace Naober.Pages.Languages;

/// <summary>The form on the card behind the counter.</summary>
public sealed record ShopWords
{
    public required string Title { get; init; }

    public required string Heading { get; init; }

    public required string Noticed { get; init; }

    public required string NoticedHint { get; init; }

    /// <summary>By the values of <see cref="ShopFields.Noticed"/>.</summary>
    public required IReadOnlyDictionary<string, string> Observations { get; init; }

    public required string Text { get; init; }

    public required string TextHint { get; init; }

    public required string OtherVillage { get; init; }

    public required string Spoke { get; init; }

    public required string FromMe { get; init; }

    public required string Nothing { get; init; }

    public required string Again { get; init; }

    public required string OpenerIntro { get; init; }

    /// <summary>How to open a talk, by the value of what was noticed. They say neither je nor u, for a shopkeeper knows which.</summary>
    public required IReadOnlyDictionary<string, string> Openers { get; init; }

    public required string Explanation { get; init; }

    public required string UnknownCode { get; init; }

    public required string UnknownCodeText { get; init; }

    public required string UnknownCodeLink { get; init; }

    /// <summary>For who sent a form under a code that is no longer known.</summary>
    public required string CodeGone { get; init; }
}
