using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Finds codes that open something: a PIN, a password, a code that a bank or DigiD sent.</summary>
internal static class CodeFinder
{
    private const int WordsBetween = 3;

    public static void Find(List<Word> words, List<PersonalData> found)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!IsAboutACode(words[at].Plain))
            {
                continue;
            }

            for (var next = at + 1; next < words.Count && next <= at + 1 + WordsBetween; next++)
            {
                if (IsCode(words[next].Plain, words[at].Plain))
                {
                    found.Claim(PersonalDataKind.Code, words[next].Start, words[next].End);
                    break;
                }
            }
        }
    }

    private static bool IsAboutACode(string word) =>
        word is "code" or "pin" or "pincode" or "wachtwoord" or "password" or "passwort" or "kod" or "haslo" or "sifre" or "cvc" or "cvv"
        || (word.EndsWith("code", StringComparison.Ordinal) && word is not ("postcode" or "meldcode" or "streepjescode" or "dresscode" or "weercode"));

    // A password has both letters and digits; anything else is too easily a word.
    private static bool IsCode(string word, string about) =>
        word.Length is >= 3 and <= 16
        && word.Any(char.IsAsciiDigit)
        && (word.All(char.IsAsciiDigit) ? word.Length is >= 4 and <= 8 || about.StartsWith("cv", StringComparison.Ordinal) : word.Length >= 6);
}
