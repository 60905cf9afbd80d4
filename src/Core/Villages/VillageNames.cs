namespace Naober.Core.Villages;

/// <summary>The names and spellings of the villages, and what is close to them.</summary>
internal sealed class VillageNames
{
    private const int ShortestMisspelt = 5;
    private static readonly string[] Endings = ["de", "da", "te", "den", "dan", "deki", "e", "a", "i", "u", "ie", "em", "se", "s"];
    private readonly Dictionary<string, List<(string[] Words, Village Village)>> _byFirstWord = [];
    private readonly List<(string Name, Village Village)> _names = [];
    private readonly IReadOnlySet<string> _ordinary;
    private readonly IReadOnlySet<string> _ambiguous;

    public VillageNames(IReadOnlyList<Village> villages, IReadOnlySet<string> ordinary, IReadOnlySet<string> ambiguous)
    {
        (_ordinary, _ambiguous) = (ordinary, ambiguous);
        foreach (var village in villages)
        {
            foreach (var name in village.Aliases.Prepend(village.Name))
            {
                Add(name, village);
            }

            if (Words.Of(village.Name) is [{ Length: >= ShortestMisspelt } only])
            {
                _names.Add((only, village));
            }
        }

        foreach (var sameStart in _byFirstWord.Values)
        {
            sameStart.Sort(static (a, b) => b.Words.Length.CompareTo(a.Words.Length));
        }
    }

    public bool Knows(string plain) => _byFirstWord.TryGetValue(plain, out var same) && same.Exists(s => s.Words.Length == 1);

    /// <summary>The village named by the words from here on.</summary>
    public Mention? At(IReadOnlyList<Word> words, int at) =>
        Exact(words, at) ?? Shortened(words, at) ?? Inflected(words[at].Plain, at) ?? Cyrillic(words[at].Plain, at) ?? Misspelt(words[at].Plain, at);

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

    private Mention? Exact(IReadOnlyList<Word> words, int at)
    {
        if (!_byFirstWord.TryGetValue(words[at].Plain, out var same))
        {
            return null;
        }

        foreach (var (name, village) in same)
        {
            var fits = words.Count - at >= name.Length;
            for (var next = 1; fits && next < name.Length; next++)
            {
                fits = words[at + next].Plain == name[next];
            }

            if (fits)
            {
                return new Mention(village, at, name.Length, name.Length == 1 && _ambiguous.Contains(name[0]) ? Certainty.Ambiguous : Certainty.Name);
            }
        }

        return null;
    }

    /// <summary>"de Kring" for Kring van Dorth, where somebody lives there or writes it with a capital.</summary>
    private Mention? Shortened(IReadOnlyList<Word> words, int at)
    {
        if (at == 0 || words[at - 1].Plain is not ("de" or "t" or "het") || !_byFirstWord.TryGetValue(words[at].Plain, out var same))
        {
            return null;
        }

        var lives = at > 2 && words[at - 2].Plain is "in" or "op" or "uit" && (words[at].IsCapital || (at > 2 && IsLiving(words[at - 3].Plain)));
        return lives && same.Find(s => s.Words.Length == 3) is { Village: { } village } ? new Mention(village, at, 1, Certainty.Ambiguous) : null;
    }

    private static bool IsLiving(string plain) => plain is "woon" or "woont" or "wonen" or "wont" or "woonachtig" or "wonend" or "woonde";

    /// <summary>"Lochem'de", "Gorsselu", "Lochemse".</summary>
    private Mention? Inflected(string plain, int at)
    {
        foreach (var (name, village) in _names)
        {
            if (plain.Length > name.Length && plain.StartsWith(name, StringComparison.Ordinal) && Endings.Contains(plain[name.Length..]))
            {
                return new Mention(village, at, 1, Certainty.Name);
            }
        }

        return null;
    }

    private Mention? Cyrillic(string plain, int at)
    {
        if (plain[0] is < '\u0400' or > '\u04ff')
        {
            return null;
        }

        foreach (var latin in Transliteration.Of(plain))
        {
            foreach (var stem in (string[])[latin, latin[..^1], latin.Length > 3 ? latin[..^2] : latin])
            {
                if (_byFirstWord.TryGetValue(stem, out var same) && same.Find(s => s.Words.Length == 1) is { Village: { } village })
                {
                    return new Mention(village, at, 1, Certainty.Name);
                }
            }
        }

        var near = Transliteration.Of(plain).SelectMany(l => (string[])[l, l[..^1]])
            .Select(l => _names.Find(n => Spelling.IsOneSlipAway(l, n.Name)).Village).FirstOrDefault(v => v is not null);
        return near is null ? null : new Mention(near, at, 1, Certainty.Misspelt);
    }

    private Mention? Misspelt(string plain, int at)
    {
        if (plain.Length < ShortestMisspelt - 1 || _ordinary.Contains(plain))
        {
            return null;
        }

        foreach (var (name, village) in _names)
        {
            if (Spelling.IsOneSlipAway(plain, name))
            {
                return new Mention(village, at, 1, name.Length >= 7 ? Certainty.Misspelt : Certainty.Ambiguous);
            }
        }

        return null;
    }
}
