using Naober.Core.Triage.Fitted;

namespace Naober.Core.Triage.Lexicon;

/// <summary>
/// The word lists of triage, read and checked: phrases with what they say, spellings, and names of people. Made once, shared by
/// all threads.
/// </summary>
public sealed class WordLists
{
    internal WordLists(
        Elements elements,
        IReadOnlyList<Rule> rules,
        IReadOnlyCollection<Sequence> sequences,
        Dictionary<string, string> spellings,
        IReadOnlySet<string> firstNames,
        IReadOnlySet<string> cautiousNames,
        IReadOnlySet<string> ordinaryWords,
        IReadOnlySet<string> ambiguousVillages,
        FittedWeights weights)
    {
        (Elements, Sequences, Spellings) = (elements, sequences.Count, spellings);
        (FirstNames, CautiousNames, OrdinaryWords, AmbiguousVillages, Weights) = (firstNames, cautiousNames, ordinaryWords, ambiguousVillages, weights);
        RulesWith = Lookup(sequences.Count, rules, static r => r.Parts[0].Id);
        var variants = sequences.SelectMany(s => s.Variants, (s, steps) => new Variant(s.Id, steps)).ToList();
        StartingWith = Lookup(elements.Count, variants, static v => v.Steps[0].Element);
    }

    internal Elements Elements { get; }

    internal int Sequences { get; }

    /// <summary>Dialect, street language and typing errors to the word as the lists have it.</summary>
    public IReadOnlyDictionary<string, string> Spellings { get; }

    internal FittedWeights Weights { get; }

    internal IReadOnlySet<string> FirstNames { get; }

    /// <summary>First names that are words too ("Roos", "Wil"): a name only where something says so.</summary>
    internal IReadOnlySet<string> CautiousNames { get; }

    /// <summary>Words that look like a misspelt village or person but are not.</summary>
    public IReadOnlySet<string> OrdinaryWords { get; }

    /// <summary>Names of villages that are also a word or a person's name.</summary>
    public IReadOnlySet<string> AmbiguousVillages { get; }

    /// <summary>By element, the sequences that start with it.</summary>
    internal Variant[][] StartingWith { get; }

    /// <summary>By sequence, the rules whose first part it is.</summary>
    internal Rule[][] RulesWith { get; }

    private static T[][] Lookup<T>(int size, IReadOnlyCollection<T> items, Func<T, int> key)
    {
        var lookup = new T[size][];
        Array.Fill(lookup, []);
        foreach (var same in items.GroupBy(key))
        {
            lookup[same.Key] = [.. same];
        }

        return lookup;
    }
}
