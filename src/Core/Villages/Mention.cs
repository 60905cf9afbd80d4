namespace Naober.Core.Villages;

/// <summary>A place in a text where a village may be named.</summary>
/// <param name="At">Number of its first word.</param>
/// <param name="Length">In words.</param>
/// <param name="Weight">How much the words around it say that the message is about this village.</param>
internal sealed record Mention(Village Village, int At, int Length, Certainty Certainty, double Weight = 0);

internal enum Certainty
{
    Name,

    /// <summary>A slip of the finger away from a name.</summary>
    Misspelt,

    /// <summary>Also a word, first name or surname.</summary>
    Ambiguous,
}
