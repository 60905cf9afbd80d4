namespace Naober.Core.Triage.Lexicon;

/// <summary>A heading of the word lists, such as <c>[thema eenzaamheid 3]</c>.</summary>
/// <param name="Detail">The number of the theme, danger, intent, side or language.</param>
/// <param name="Whole">Only where nothing else is said.</param>
/// <param name="Label">For a contact person.</param>
internal sealed record Section(Effect Effect, int Detail, double Weight, Urgency Urgency, bool AtHome, bool Whole, string Label);
