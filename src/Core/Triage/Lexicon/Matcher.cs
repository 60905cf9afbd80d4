using System.Runtime.InteropServices;
using Naober.Core.Villages;

namespace Naober.Core.Triage.Lexicon;

/// <summary>
/// Finds all phrases in a text in one pass. Each step takes the nearest word that fits and never goes back, so that no text
/// takes long.
/// </summary>
internal static class Matcher
{
    /// <summary>How far the parts of a phrase may be apart, in words.</summary>
    private const int Near = 14;

    /// <summary>More than this of one sequence in one text tells nothing new.</summary>
    private const int Enough = 8;

    public static List<Hit> Find(WordLists lists, IReadOnlyList<Word> words)
    {
        var (elements, offsets) = ElementsOf(lists, words);
        var fits = CollectionsMarshal.AsSpan(elements);
        var spans = new Dictionary<int, List<(int First, int Last)>>();
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var element in fits[offsets[at]..offsets[at + 1]])
            {
                foreach (var sequence in lists.StartingWith[element] ?? [])
                {
                    if (End(sequence, at, words, fits, offsets) is var end and >= 0)
                    {
                        Add(spans, sequence.Id, at, end);
                    }
                }
            }
        }

        return Combine(lists, spans);
    }

    private static (List<int> Elements, int[] Offsets) ElementsOf(WordLists lists, IReadOnlyList<Word> words)
    {
        var elements = new List<int>(words.Count * 6);
        var offsets = new int[words.Count + 1];
        for (var at = 0; at < words.Count; at++)
        {
            offsets[at] = elements.Count;
            var plain = words[at].Plain;
            lists.Elements.Find(plain, elements);
            if (lists.Spellings.TryGetValue(plain, out var usual))
            {
                lists.Elements.Find(usual, elements);
            }
        }

        offsets[^1] = elements.Count;
        return (elements, offsets);
    }

    private static int End(Sequence sequence, int at, IReadOnlyList<Word> words, ReadOnlySpan<int> fits, int[] offsets)
    {
        var steps = sequence.Steps;
        for (var step = 1; step < steps.Count; step++)
        {
            var next = Next(steps[step], at, words, fits, offsets);
            if (next < 0 && !steps[step].Optional)
            {
                return -1;
            }

            at = next < 0 ? at : next;
        }

        return at;
    }

    private static int Next(Step step, int at, IReadOnlyList<Word> words, ReadOnlySpan<int> fits, int[] offsets)
    {
        for (var next = at + 1; next <= at + 1 + step.Gap && next < words.Count && !words[next].StartsSentence; next++)
        {
            if (fits[offsets[next]..offsets[next + 1]].Contains(step.Element))
            {
                return next;
            }
        }

        return -1;
    }

    private static void Add(Dictionary<int, List<(int First, int Last)>> spans, int sequence, int first, int last)
    {
        if (!spans.TryGetValue(sequence, out var found))
        {
            spans[sequence] = found = [];
        }

        if (found.Count < Enough && (found.Count == 0 || found[^1] != (first, last)))
        {
            found.Add((first, last));
        }
    }

    private static List<Hit> Combine(WordLists lists, Dictionary<int, List<(int First, int Last)>> spans)
    {
        var hits = new List<Hit>();
        foreach (var (sequence, found) in spans)
        {
            foreach (var rule in lists.RulesWith[sequence] ?? [])
            {
                if (rule.Without.Any(s => spans.ContainsKey(s.Id)))
                {
                    continue;
                }

                foreach (var span in found)
                {
                    if (Whole(rule, span, spans) is { } whole)
                    {
                        hits.Add(new Hit(rule, whole.First, whole.Last));
                    }
                }
            }
        }

        return hits;
    }

    private static (int First, int Last)? Whole(Rule rule, (int First, int Last) whole, Dictionary<int, List<(int First, int Last)>> spans)
    {
        var (first, last) = whole;
        foreach (var part in rule.Parts.Skip(1))
        {
            var near = spans.TryGetValue(part.Id, out var found)
                ? found.FindIndex(s => s.First - last <= Near && first - s.Last <= Near && (s.First > whole.Last || s.Last < whole.First))
                : -1;
            if (near < 0)
            {
                return null;
            }

            whole = (Math.Min(whole.First, found![near].First), Math.Max(whole.Last, found[near].Last));
        }

        return whole;
    }
}
