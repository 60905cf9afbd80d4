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
        int sequences,
        IReadOnlyDictionary<string, string> spellings,
        IReadOnlySet<string> firstNames,
        IReadOnlySet<string> cautiousNames,
        IReadOnlySet<string> ordinaryWords,
        IReadOnlySet<string> ambiguousVillages)
    {
        (Elements, Rules, Sequences, Spellings) = (elements, rules, sequences, spellings);
        (FirstNames, CautiousNames, OrdinaryWords, AmbiguousVillages) = (firstNames, cautiousNames, ordinaryWords, ambiguousVillages);
        StartingWith = new List<Sequence>?[elements.Count];
        RulesWith = new List<Rule>?[sequences];
        foreach (var rule in rules)
        {
            (RulesWith[rule.Parts[0].Id] ??= []).Add(rule);
        }

        foreach (var sequence in rules.SelectMany(r => r.Parts.Concat(r.Without)).DistinctBy(s => s.Id))
        {
            (StartingWith[sequence.Steps[0].Element] ??= []).Add(sequence);
        }
    }

    internal Elements Elements { get; }

    internal IReadOnlyList<Rule> Rules { get; }

    internal int Sequences { get; }

    /// <summary>Dialect, street language and typing errors to the word as the lists have it.</summary>
    internal IReadOnlyDictionary<string, string> Spellings { get; }

    internal IReadOnlySet<string> FirstNames { get; }

    /// <summary>First names that are words too ("Roos", "Wil"): a name only where something says so.</summary>
    internal IReadOnlySet<string> CautiousNames { get; }

    /// <summary>Words that look like a misspelt village or person but are not.</summary>
    public IReadOnlySet<string> OrdinaryWords { get; }

    /// <summary>Names of villages that are also a word or a person's name.</summary>
    public IReadOnlySet<string> AmbiguousVillages { get; }

    /// <summary>By element, the sequences that start with it.</summary>
    internal List<Sequence>?[] StartingWith { get; }

    /// <summary>By sequence, the rules whose first part it is.</summary>
    internal List<Rule>?[] RulesWith { get; }
}
