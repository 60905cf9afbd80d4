namespace Naober.Core.Triage.Lexicon;

/// <summary>Cuts a phrase of the word lists into words, where what stands between brackets is one word.</summary>
internal static class PhraseText
{
    /// <param name="error">A Dutch sentence when the phrase can be read in two ways.</param>
    public static List<string> Split(string phrase, out string error)
    {
        var words = new List<string>();
        for (var at = 0; at < phrase.Length; at++)
        {
            if (phrase[at] == ' ')
            {
                continue;
            }

            var depth = 0;
            var end = at;
            while (end < phrase.Length && (phrase[end] != ' ' || depth > 0))
            {
                depth += phrase[end] switch { '(' => 1, ')' => -1, _ => 0 };
                end++;
            }

            words.Add(phrase[at..end]);
            at = end;
        }

        error = Check(words);
        return words;
    }

    /// <summary>"a|b" and "(a|b c)" as their expressions.</summary>
    public static List<string> Alternatives(string word)
    {
        if (!word.Contains('('))
        {
            return [word];
        }

        var expressions = new List<string>();
        var (start, depth) = (0, 0);
        for (var at = 0; at <= word.Length; at++)
        {
            depth += at == word.Length ? 0 : word[at] switch { '(' => 1, ')' => -1, _ => 0 };
            if (at == word.Length || (word[at] == '|' && depth == 0))
            {
                expressions.AddRange(word[start..at].Trim('(', ')').Split('|', StringSplitOptions.TrimEntries));
                start = at + 1;
            }
        }

        return expressions;
    }

    private static string Check(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at].Count(c => c == '(') != words[at].Count(c => c == ')'))
            {
                return "er mist een haakje.";
            }

            if (at > 0 && IsOpenChoice(words[at]) && IsOpenChoice(words[at - 1]))
            {
                return $"'{words[at - 1]} {words[at]}' is op twee manieren te lezen: zet haakjes om elke keuze, zoals (a|b) (c|d) of (a b|c d).";
            }
        }

        return words.Exists(w => w.EndsWith(")?", StringComparison.Ordinal) && w.Contains(' ', StringComparison.Ordinal))
            ? "wat weg mag, is één woord of een keuze uit enkele woorden."
            : "";
    }

    private static bool IsOpenChoice(string word) => word.Contains('|') && !word.Contains('(');
}
