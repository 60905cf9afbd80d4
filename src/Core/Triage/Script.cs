namespace Naober.Core.Triage;

/// <summary>Guesses a language from the letters, where the letters are not Latin.</summary>
internal static class Script
{
    public static string? LanguageOf(string text)
    {
        var (cyrillic, arabic, ethiopic) = (0, 0, 0);
        foreach (var c in text)
        {
            switch (c)
            {
                case 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є':
                    return "uk";
                case >= '\u067e' and <= '\u06cc' and ('پ' or 'چ' or 'ژ' or 'گ' or 'ی' or 'ک'):
                    return "fa";
                case >= '\u0400' and <= '\u04ff':
                    cyrillic++;
                    break;
                case >= '\u0600' and <= '\u06ff':
                    arabic++;
                    break;
                case >= '\u1200' and <= '\u137f':
                    ethiopic++;
                    break;
                default:
                    break;
            }
        }

        return cyrillic > 2 ? "ru" : arabic > 2 ? "ar" : ethiopic > 2 ? "ti" : null;
    }
}
