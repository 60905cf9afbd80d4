namespace Naober.Core.Villages;

/// <summary>
/// Finds the village a text is about: by name, spelling variant, slip of the finger, Cyrillic or postcode. Where somebody lives goes
/// before where they go; of two equals the first is meant; of the villages that share a postcode the largest. Whatever is not
/// certain is said so in the match.
/// </summary>
public sealed class Gazetteer
{
    private readonly VillageNames _names;
    private readonly Dictionary<string, (Village Village, bool Shared)> _byPostcode = [];

    /// <param name="ordinaryWords">Words that look like a misspelt village but are not ("waren", "armen").</param>
    /// <param name="ambiguousNames">Names that are also a word or a person's name ("Joppe"): only with a cue, and never certain.</param>
    public Gazetteer(IReadOnlyList<Village> villages, IReadOnlySet<string>? ordinaryWords = null, IReadOnlySet<string>? ambiguousNames = null)
    {
        _names = new VillageNames(villages, ordinaryWords ?? new HashSet<string>(), ambiguousNames ?? new HashSet<string>());
        foreach (var sharing in villages.SelectMany(v => v.Postcodes.Select(p => (Postcode: p, Village: v))).GroupBy(p => p.Postcode))
        {
            _byPostcode[sharing.Key] = (sharing.MaxBy(p => p.Village.Inhabitants).Village, sharing.Count() > 1);
        }
    }

    public VillageMatch? Find(string text) => Find(text, Words.Split(text));

    /// <summary>Whether a plain word is a village's name or a known spelling of it.</summary>
    public bool Knows(string plain) => _names.Knows(plain);

    internal VillageMatch? Find(string text, IReadOnlyList<Word> words)
    {
        var mentions = new List<Mention>();
        for (var at = 0; at < words.Count; at++)
        {
            if (_names.At(words, at) is { } found && Context.Means(words, text, at, found))
            {
                mentions.Add(found with { Weight = Context.Weight(words, at, found.Length) });
                at += found.Length - 1;
            }
        }

        if (mentions.Count == 0)
        {
            return FindPostcode(words);
        }

        var best = mentions.MaxBy(m => m.Weight)!;
        var rivals = mentions.Exists(m => m.Village != best.Village && m.Weight > best.Weight - 1);
        var said = string.Join(' ', words.Skip(best.At).Take(best.Length).Select(w => w.Plain));
        return new VillageMatch(best.Village, said, Unsure: rivals || best.Certainty != Certainty.Name);
    }

    private VillageMatch? FindPostcode(IReadOnlyList<Word> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at].Plain;
            var isPostcode = word.Length == 4 || (word.Length == 6 && char.IsAsciiLetterLower(word[4]) && char.IsAsciiLetterLower(word[5]));
            if (isPostcode && _byPostcode.TryGetValue(word[..4], out var found) && !Context.IsAmount(words, at))
            {
                return new VillageMatch(found.Village, word, Unsure: found.Shared);
            }
        }

        return null;
    }
}
