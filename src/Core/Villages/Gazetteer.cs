namespace Naober.Core.Villages;

/// <summary>
/// Finds a village in a text by its name, a spelling variant or its four-digit postcode. A name goes before a postcode,
/// what is said first goes before what is said later, and of the villages that share a postcode the largest is meant.
/// </summary>
public sealed class Gazetteer
{
    private readonly Dictionary<string, List<(string[] Words, Village Village)>> _byFirstWord = [];
    private readonly Dictionary<string, Village> _byPostcode = [];

    public Gazetteer(IReadOnlyList<Village> villages)
    {
        foreach (var village in villages)
        {
            foreach (var name in village.Aliases.Prepend(village.Name))
            {
                Add(name, village);
            }
        }

        foreach (var village in villages.OrderByDescending(v => v.Inhabitants))
        {
            foreach (var postcode in village.Postcodes)
            {
                _byPostcode.TryAdd(postcode, village);
            }
        }

        foreach (var sameStart in _byFirstWord.Values)
        {
            sameStart.Sort(static (a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }
    }

    public VillageMatch? Find(string text)
    {
        var words = Words.Of(text);
        return FindName(words) ?? FindPostcode(words);
    }

    private void Add(string name, Village village)
    {
        var words = Words.Of(name);
        if (words.Count == 0)
        {
            return;
        }

        if (!_byFirstWord.TryGetValue(words[0], out var sameStart))
        {
            _byFirstWord[words[0]] = sameStart = [];
        }

        sameStart.Add(([.. words], village));
    }

    private VillageMatch? FindName(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (!_byFirstWord.TryGetValue(words[at], out var sameStart) || IsSurname(words, at))
            {
                continue;
            }

            foreach (var (name, village) in sameStart)
            {
                if (words.Count - at >= name.Length && words.Skip(at).Take(name.Length).SequenceEqual(name))
                {
                    return new VillageMatch(village, string.Join(' ', name));
                }
            }
        }

        return null;
    }

    private VillageMatch? FindPostcode(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            var isPostcode = word.Length == 4 || (word.Length == 6 && char.IsAsciiLetterLower(word[4]) && char.IsAsciiLetterLower(word[5]));
            if (isPostcode && _byPostcode.TryGetValue(word[..4], out var village) && !IsAmount(words, at))
            {
                return new VillageMatch(village, word);
            }
        }

        return null;
    }

    // "mevrouw van Laren" is a person.
    private static bool IsSurname(List<string> words, int at)
    {
        var before = at > 0 && words[at - 1] is "van" ? at - 2 : at - 1;
        return before >= 0 && words[before] is "mevrouw" or "meneer" or "mevr" or "mvr" or "mw" or "dhr" or "heer" or "fam" or "familie";
    }

    private static bool IsAmount(List<string> words, int at) =>
        (at > 0 && words[at - 1] is "euro" or "eur") || (at + 1 < words.Count && words[at + 1] is "euro" or "eur");
}
