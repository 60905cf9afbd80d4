using System.Globalization;
using System.Text;

namespace Naober.Core.Villages;

/// <summary>A text as plain words: lower case, without accents, apostrophes dropped, the rest of the punctuation as space.</summary>
public static class Words
{
    private const int LongestWord = 40;

    public static List<string> Of(string text) => [.. Split(text).Select(w => w.Plain)];

    /// <summary>The words with their places. What is longer than a word can be is cut off after 40 characters.</summary>
    public static List<Word> Split(string text)
    {
        var words = new List<Word>((text.Length / 5) + 1);
        Span<char> plain = stackalloc char[LongestWord];
        var (length, start, end, sentence, pause, capital) = (0, 0, 0, true, true, false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (char.IsLetterOrDigit(c) && c != '\u02bc')
            {
                if (length == 0)
                {
                    (start, capital) = (at, char.IsUpper(c));
                }

                if (length < LongestWord)
                {
                    plain[length++] = Plain(c);
                }

                end = at + 1;
                continue;
            }

            if (IsPartOfWord(c))
            {
                continue;
            }

            Flush(plain);
            if (c == '€')
            {
                words.Add(new Word("euro", at, 1, sentence, pause, IsCapital: false));
                (sentence, pause) = (false, false);
                continue;
            }

            sentence |= c is '.' or '!' or '?' or '\n' or '\r';
            pause |= !char.IsWhiteSpace(c) || c is '\n';
        }

        Flush(plain);
        return words;

        void Flush(Span<char> buffer)
        {
            if (length > 0)
            {
                words.Add(new Word(new string(buffer[..length]), start, end - start, sentence, pause, capital));
                (length, sentence, pause) = (0, false, false);
            }
        }
    }

    private static char Plain(char c)
    {
        if (char.IsAscii(c))
        {
            return char.ToLowerInvariant(c);
        }

        return char.ToLowerInvariant(c) switch
        {
            'ł' => 'l',
            'ı' => 'i',
            'ø' => 'o',
            'ß' => 's',
            var low => low.ToString().Normalize(NormalizationForm.FormD)[0],
        };
    }

    private static bool IsPartOfWord(char c) =>
        c is '\'' or '\u02bc' or '\u2019' or '\u2018' or '`' or '\u00b4' || (c > 127 && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);
}
