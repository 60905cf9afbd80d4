using System.Globalization;
using System.Text;

namespace Naober.Core.Villages;

/// <summary>A text as plain words: lower case, without accents, apostrophes dropped, the rest of the punctuation as space.</summary>
public static class Words
{
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in text.Replace("€", " euro ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (!IsPartOfWord(c) && word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        if (word.Length > 0)
        {
            words.Add(word.ToString());
        }

        return words;
    }

    private static bool IsPartOfWord(char c) =>
        c is '\'' or '\u2019' or '`' || char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;
}
