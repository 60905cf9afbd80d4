using System.Buffers;
using Naober.Core.Villages;

namespace Naober.Core.Triage.Lexicon;

/// <summary>
/// Makes rules of phrases. <c>niet .. gezien + dagen|(een week) - vakantie</c> is: "niet", at most three words further "gezien", near it
/// "dagen" or "een week", and nowhere "vakantie".
/// </summary>
internal sealed class PhraseCompiler(IReadOnlyDictionary<string, string> spellings, IReadOnlyDictionary<string, List<string>> groups)
{
    private const int ShortGap = 3;
    private const int LongGap = 8;
    private const int MostVariants = 500;
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private readonly Dictionary<string, Sequence> _sequences = [];

    public Elements Elements { get; } = new();

    public IReadOnlyCollection<Sequence> Sequences => _sequences.Values;

    /// <returns>Null and a Dutch sentence when the phrase cannot be read.</returns>
    public Rule? Compile(Section section, string phrase, out string error)
    {
        var (parts, without, target) = (new List<Sequence>(), new List<Sequence>(), new List<string>());
        var excludes = false;
        foreach (var word in PhraseText.Split(phrase, out error).Append("+"))
        {
            if (word is not ("+" or "-"))
            {
                target.Add(word);
                continue;
            }

            if (error.Length > 0 || ReadSequence(target, out error) is not { } sequence)
            {
                return null;
            }

            (excludes ? without : parts).Add(sequence);
            target.Clear();
            excludes = word == "-";
        }

        return new Rule(section, [.. parts], [.. without]);
    }

    private Sequence? ReadSequence(List<string> words, out string error)
    {
        var key = string.Join(' ', words);
        error = "";
        if (_sequences.TryGetValue(key, out var known))
        {
            return known;
        }

        List<List<Step>> variants = [[]];
        var gap = 0;
        foreach (var word in words)
        {
            if (word is ".." or "...")
            {
                gap = word.Length == 2 ? ShortGap : LongGap;
                continue;
            }

            if (Choices(word, gap, out error) is not { } choices)
            {
                return null;
            }

            variants = [.. variants.SelectMany(before => choices.Select(choice => (List<Step>)[.. before, .. choice]))];
            gap = 0;
        }

        if (variants[0].Count == 0 || variants[0][0].Optional || gap > 0)
        {
            error = "begin en eindig met een woord dat er moet staan.";
        }
        else if (variants.Count > MostVariants)
        {
            error = "te veel keuzes in één zinsdeel; maak er meer zinsdelen van.";
        }

        return error.Length > 0 ? null : _sequences[key] = new Sequence(_sequences.Count, [.. variants.Select(v => v.ToArray())]);
    }

    /// <summary>The ways to read a word, a choice of words, or a choice of expressions between brackets.</summary>
    private List<Step[]>? Choices(string word, int gap, out string error)
    {
        var (optional, element) = (word.EndsWith('?'), word.TrimEnd('?'));
        var alternatives = PhraseText.Alternatives(element);
        var choices = new List<Step[]>();
        var single = string.Join('|', alternatives.Where(a => !a.Contains(' ', StringComparison.Ordinal)));
        error = "";
        foreach (var expression in alternatives.Where(a => a.Contains(' ', StringComparison.Ordinal)).Append(single).Where(a => a.Length > 0))
        {
            var (steps, before) = (new List<Step>(), gap);
            foreach (var part in expression.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part is ".." or "...")
                {
                    before = part.Length == 2 ? ShortGap : LongGap;
                }
                else if (Atoms(part) is { Count: > 0 } atoms)
                {
                    steps.Add(new Step(Elements.NumberOf(part, atoms), before, optional));
                    before = 0;
                }
                else
                {
                    error = $"'{part}' is geen woord of groep.";
                    return null;
                }
            }

            choices.Add([.. steps]);
        }

        return choices;
    }

    private List<string>? Atoms(string element)
    {
        var atoms = new List<string>();
        foreach (var choice in element.Split('|'))
        {
            if (choice.StartsWith('<') && choice.EndsWith('>'))
            {
                if (!groups.TryGetValue(choice[1..^1], out var group))
                {
                    return null;
                }

                atoms.AddRange(group.Select(Plain));
            }
            else if (Plain(choice) is { Length: > 0 } atom && atom.Trim('*').Length > 0)
            {
                atoms.Add(atom);
            }
            else
            {
                return null;
            }
        }

        return atoms;
    }

    private string Plain(string word)
    {
        if (!word.AsSpan().ContainsAnyExcept(PlainLetters))
        {
            return spellings.TryGetValue(word, out var same) ? same : word;
        }

        var letters = Words.Of(word) is [var only] ? only : "";
        var (open, close) = (word.StartsWith('*') ? "*" : "", word.EndsWith('*') ? "*" : "");
        return open.Length + close.Length == 0 && spellings.TryGetValue(letters, out var usual) ? usual : open + letters + close;
    }
}
