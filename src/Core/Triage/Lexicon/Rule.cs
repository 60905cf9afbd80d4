namespace Naober.Core.Triage.Lexicon;

/// <summary>A phrase of the word lists and what it says.</summary>
/// <param name="Parts">Sequences that must all be found near each other, in any order.</param>
/// <param name="Without">Sequences none of which may be found anywhere in the text.</param>
internal sealed record Rule(Section Section, IReadOnlyList<Sequence> Parts, IReadOnlyList<Sequence> Without)
{
    public int Id { get; init; }
}

/// <summary>A heading of the word lists, such as <c>[thema eenzaamheid 3]</c>.</summary>
/// <param name="Detail">The number of the theme, danger, intent, side or language.</param>
internal sealed record Section(Effect Effect, int Detail, double Weight, Urgency Urgency, bool AtHome, string Label);

/// <summary>Words that follow each other.</summary>
internal sealed record Sequence(int Id, IReadOnlyList<Step> Steps);

/// <param name="Element">Number of the word or group of words.</param>
/// <param name="Gap">How many other words may stand before it.</param>
/// <param name="Optional">May be left out.</param>
internal readonly record struct Step(int Element, int Gap, bool Optional);
