using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Finds e-mail addresses and bank accounts.</summary>
internal static class AccountFinder
{
    public static void Find(string text, List<Word> words, List<PersonalData> found)
    {
        FindEmails(text, found);
        FindIbans(text, words, found);
    }

    private static void FindEmails(string text, List<PersonalData> found)
    {
        for (var sign = text.IndexOf('@', StringComparison.Ordinal); sign >= 0; sign = text.IndexOf('@', sign + 1))
        {
            var (start, end) = (sign, sign + 1);
            while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '+'))
            {
                start--;
            }

            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '.' or '-'))
            {
                end++;
            }

            end -= text[end - 1] is '.' or '-' ? 1 : 0;
            if (start < sign && text.AsSpan(sign, end - sign).Contains('.'))
            {
                found.Claim(PersonalDataKind.Email, start, end);
            }
        }
    }

    private static void FindIbans(string text, List<Word> words, List<PersonalData> found)
    {
        Span<char> account = stackalloc char[34];
        foreach (var word in words)
        {
            if (word.Length < 4 || !char.IsAsciiLetter(text[word.Start]) || !char.IsAsciiLetter(text[word.Start + 1]) || !char.IsAsciiDigit(text[word.Start + 2]))
            {
                continue;
            }

            var (length, longest) = (0, -1);
            for (var at = word.Start; at < text.Length && length < account.Length; at++)
            {
                if (char.IsAsciiLetterOrDigit(text[at]))
                {
                    account[length++] = char.ToUpperInvariant(text[at]);
                    longest = length >= 15 && IsIban(account[..length]) ? at + 1 : longest;
                }
                else if (text[at] is not (' ' or '.' or '-'))
                {
                    break;
                }
            }

            if (longest > 0)
            {
                found.Claim(PersonalDataKind.Iban, word.Start, longest);
            }
        }
    }

    private static bool IsIban(ReadOnlySpan<char> account)
    {
        if (account.StartsWith("NL") && account.Length != 18)
        {
            return false;
        }

        var rest = 0;
        for (var at = 4; at < account.Length + 4; at++)
        {
            var c = account[at % account.Length];
            rest = char.IsAsciiDigit(c) ? ((rest * 10) + c - '0') % 97 : ((rest * 100) + c - 'A' + 10) % 97;
        }

        return rest == 1;
    }
}
