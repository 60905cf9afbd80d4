using System.Text;

namespace Naober.Core.Villages;

/// <summary>Cyrillic in the letters a Dutch name would have, by the Ukrainian and the Russian way of writing.</summary>
internal static class Transliteration
{
    public static IEnumerable<string> Of(string plain) => [With(plain, 'g', "ch", 'v'), With(plain, 'h', "h", 'w'), With(plain, 'h', "ch", 'v')];

    private static string With(string plain, char g, string ch, char v)
    {
        var latin = new StringBuilder(plain.Length + 4);
        foreach (var c in plain)
        {
            _ = c switch
            {
                'а' => latin.Append('a'),
                'б' => latin.Append('b'),
                'в' => latin.Append(v),
                'г' => latin.Append(g),
                'ґ' => latin.Append('g'),
                'д' => latin.Append('d'),
                'е' or 'э' or 'є' => latin.Append('e'),
                'ж' or 'з' => latin.Append('z'),
                'и' or 'і' or 'ї' or 'ы' => latin.Append('i'),
                'й' => latin.Append('j'),
                'к' => latin.Append('k'),
                'л' => latin.Append('l'),
                'м' => latin.Append('m'),
                'н' => latin.Append('n'),
                'о' => latin.Append('o'),
                'п' => latin.Append('p'),
                'р' => latin.Append('r'),
                'с' or 'ш' or 'щ' => latin.Append('s'),
                'т' => latin.Append('t'),
                'у' => latin.Append('u'),
                'ф' => latin.Append('f'),
                'х' => latin.Append(ch),
                'ц' => latin.Append("ts"),
                'ч' => latin.Append("tsj"),
                'ю' => latin.Append("ju"),
                'я' => latin.Append("ja"),
                'ь' or 'ъ' => latin,
                _ => latin.Append(c),
            };
        }

        return latin.ToString();
    }
}
