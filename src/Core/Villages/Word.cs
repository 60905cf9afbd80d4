namespace Naober.Core.Villages;

/// <summary>A word of a text: lower case, without accents and apostrophes, with its place in the text as it came.</summary>
/// <param name="Start">Of its first character in the text.</param>
/// <param name="Length">In characters of the text.</param>
/// <param name="StartsSentence">First of the text, or after a full stop, question mark, exclamation mark or new line.</param>
/// <param name="AfterPause">Whether punctuation or a new line stands before it; true for the first word.</param>
/// <param name="IsCapital">Whether it starts with a capital.</param>
public readonly record struct Word(string Plain, int Start, int Length, bool StartsSentence, bool AfterPause, bool IsCapital)
{
    public int End => Start + Length;
}
