namespace Naober.Core.Triage;

/// <summary>Guesses a language from the letters, where the letters are not Latin.</summary>
internal static class Script
{
    public static string? LanguageOf(string text)
    {
        var (cyrillic, arabic) = (0, 0);
        foreach (var c in text)
        {
            switch (c)
            {
                case 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є':
                    return "uk";
                case >= '\u0400' and <= '\u04ff':
                    cyrillic++;
                    break;
                case >= '\u0600' and <= '\u06ff':
                    arabic++;
                    break;
                default:
                    break;
            }
        }

        return cyrillic > 2 ? "ru" : arabic > 2 ? "ar" : null;
    }
}
