namespace Naober.Core.Rights;

/// <summary>A text without words that may not stand in it. As long as before, so that what was hidden elsewhere in it stays at its place.</summary>
public static class StruckText
{
    private const char Bar = '\u2588';

    /// <summary>The words or sentences of a form, each on a line of its own.</summary>
    public static IReadOnlyList<string> Words(string typed) =>
        [.. typed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    public static bool Holds(string text, IEnumerable<string> words) => words.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase));

    public static string Of(string text, IEnumerable<string> words) =>
        words.Aggregate(text, (struck, word) => struck.Replace(word, new string(Bar, word.Length), StringComparison.OrdinalIgnoreCase));
}
