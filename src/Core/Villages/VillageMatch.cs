namespace Naober.Core.Villages;

/// <summary>A village found in a text.</summary>
/// <param name="Said">The words of the text that named it. They quote the text, so they are as private as it is. Empty: not from the text.</param>
/// <param name="Unsure">Another village is as likely, or the name is a word, a misspelling or a shared postcode: ask or confirm.</param>
public sealed record VillageMatch(Village Village, string Said, bool Unsure = false);
