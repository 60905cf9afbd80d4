using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Finds telephone numbers, citizen service numbers, licence plates and dates of birth.</summary>
internal static class NumberFinder
{
    public static void Find(string text, IReadOnlyList<Word> words, List<PersonalData> found)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if ((char.IsAsciiDigit(text[at]) || text[at] == '+') && (at == 0 || !char.IsLetterOrDigit(text[at - 1])))
            {
                at = FindNumber(text, at, found);
            }
        }

        FindPlates(text, words, found);
        FindWrittenBirths(words, found);
    }

    /// <summary>From a digit or plus sign on: a telephone number, citizen service number or date of birth. Returns where to go on.</summary>
    private static int FindNumber(string text, int start, List<PersonalData> found)
    {
        Span<char> digits = stackalloc char[16];
        var (count, end) = (0, start);
        for (var at = start; at < text.Length && count < digits.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits[count++] = text[at];
                end = at + 1;
            }
            else if (!(at == start && text[at] == '+') && (text[at] is not (' ' or '.' or '-' or '/' or '(' or ')') || at - end >= 2))
            {
                break;
            }
        }

        if (found.Exists(f => f.Start < end && start < f.Start + f.Length))
        {
            return Math.Max(start, end - 1);
        }

        if (PhoneLength(digits[..count], text[start] == '+') is var phone and > 0)
        {
            var stop = EndOf(text, start, phone);
            found.Claim(PersonalDataKind.Phone, start, stop);
            return stop - 1;
        }

        if (DateLength(text, start) is var date and > 0)
        {
            if (IsBirth(text, start))
            {
                found.Claim(PersonalDataKind.BirthDate, start, start + date);
            }

            return start + date - 1;
        }

        if (count >= 9 && PassesElevenTest(digits[..9]) && EndOf(text, start, 9) is var stopped
            && (count == 9 || !char.IsAsciiDigit(text[stopped])))
        {
            found.Claim(PersonalDataKind.Bsn, start, stopped);
            return stopped - 1;
        }

        while (start < text.Length && char.IsAsciiDigit(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int PhoneLength(ReadOnlySpan<char> digits, bool plus)
    {
        if (plus || digits.StartsWith("00"))
        {
            var country = plus ? 0 : 2;
            var dutch = digits.Length > country + 1 && digits[country..].StartsWith("31");
            var length = dutch ? country + 2 + (digits.Length > country + 2 && digits[country + 2] == '0' ? 10 : 9) : Math.Min(digits.Length, country + 12);
            return digits.Length >= length && length >= 9 ? length : 0;
        }

        return digits.Length >= 10 && digits[0] == '0' && digits[1] != '0' && !digits.StartsWith("0800") && !digits.StartsWith("0900") ? 10 : 0;
    }

    private static bool PassesElevenTest(ReadOnlySpan<char> digits)
    {
        var sum = -(digits[8] - '0');
        for (var at = 0; at < 8; at++)
        {
            sum += (digits[at] - '0') * (9 - at);
        }

        return sum % 11 == 0 && sum != 0;
    }

    private static int DateLength(string text, int start)
    {
        var (part, digits, at) = (0, 0, start);
        for (; at < text.Length; at++)
        {
            if (char.IsAsciiDigit(text[at]))
            {
                digits++;
            }
            else if (text[at] is '-' or '/' or '.' && digits is 1 or 2 && part < 2 && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))
            {
                (part, digits) = (part + 1, 0);
            }
            else
            {
                break;
            }
        }

        return part == 2 && digits is 2 or 4 && part == 2 ? at - start : 0;
    }

    private static bool IsBirth(string text, int start)
    {
        var before = text[Math.Max(0, start - 24)..start].ToLowerInvariant();
        return before.Contains("geb", StringComparison.Ordinal) || before.Contains("born", StringComparison.Ordinal)
            || before.Contains("verjaar", StringComparison.Ordinal) || before.Contains('*', StringComparison.Ordinal)
            || before.Contains("jarig", StringComparison.Ordinal) || before.Contains("ur.", StringComparison.Ordinal);
    }

    /// <summary>"geb. 2 juni 1949", "geboren op 2 juni 1949".</summary>
    private static void FindWrittenBirths(IReadOnlyList<Word> words, List<PersonalData> found)
    {
        for (var at = 1; at + 2 < words.Count; at++)
        {
            var isDate = words[at].Plain is { Length: <= 2 } day && char.IsAsciiDigit(day[0]) && words[at + 2].Plain is { Length: 4 } year && char.IsAsciiDigit(year[0])
                && char.IsAsciiLetter(words[at + 1].Plain[0]);
            var isBirth = words[at - 1].Plain.StartsWith("geb", StringComparison.Ordinal) || (at > 1 && words[at - 2].Plain.StartsWith("geb", StringComparison.Ordinal));
            if (isDate && isBirth)
            {
                found.Claim(PersonalDataKind.BirthDate, words[at].Start, words[at + 2].End);
            }
        }
    }

    private static void FindPlates(string text, IReadOnlyList<Word> words, List<PersonalData> found)
    {
        for (var at = 0; at + 2 < words.Count; at++)
        {
            var (first, last) = (words[at], words[at + 2]);
            var isJoined = text[first.End] == '-' && text[words[at + 1].End] == '-' && last.Start == words[at + 1].End + 1;
            if (isJoined && IsPlate(first.Plain + words[at + 1].Plain + last.Plain))
            {
                found.Claim(PersonalDataKind.LicensePlate, first.Start, last.End);
            }
        }
    }

    private static bool IsPlate(string plate) => plate.Length == 6 && plate.Any(char.IsAsciiDigit) && plate.Count(char.IsAsciiLetter) >= 2;

    private static int EndOf(string text, int start, int digits)
    {
        var at = start;
        for (; digits > 0; at++)
        {
            digits -= char.IsAsciiDigit(text[at]) ? 1 : 0;
        }

        return at;
    }
}
