using System.Buffers;
using Naober.Core.Villages;

namespace Naober.Core.Triage.Lexicon;

/// <summary>
/// Makes rules of phrases. <c>niet .. gezien + dagen|weken - vakantie</c> is: "niet", at most three words further "gezien", near it
/// "dagen" or "weken", and nowhere "vakantie".
/// </summary>
internal sealed class PhraseCompiler(IReadOnlyDictionary<string, string> spellings, IReadOnlyDictionary<string, List<string>> groups)
{
    private const int ShortGap = 3;
    private const int LongGap = 8;
    private static readonly SearchValues<char> PlainLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789");
    private readonly Dictionary<string, Sequence> _sequences = [];

    public Elements Elements { get; } = new();

    public IReadOnlyCollection<Sequence> Sequences => _sequences.Values;

    /// <returns>Null and a Dutch sentence when the phrase cannot be read.</returns>
    public Rule? Compile(Section section, string phrase, out string error)
    {
        error = "";
        var (parts, without, target) = (new List<Sequence>(), new List<Sequence>(), new List<string>());
        var excludes = false;
        foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append("+"))
        {
            if (word is not ("+" or "-"))
            {
                target.Add(word);
                continue;
            }

            if (ReadSequence(target, out error) is not { } sequence)
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

        var (steps, gap) = (new List<Step>(), 0);
        foreach (var word in words)
        {
            if (word is ".." or "...")
            {
                gap = word.Length == 2 ? ShortGap : LongGap;
                continue;
            }

            var element = word.TrimEnd('?');
            if (Atoms(element) is not { Count: > 0 } atoms)
            {
                error = $"'{element}' is geen woord of groep.";
                return null;
            }

            steps.Add(new Step(Elements.NumberOf(element, atoms), gap, Optional: word.EndsWith('?')));
            gap = 0;
        }

        if (steps.Count == 0 || steps[0].Optional || gap > 0)
        {
            error = "begin en eindig met een woord dat er moet staan.";
            return null;
        }

        return _sequences[key] = new Sequence(_sequences.Count, [.. steps]);
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
