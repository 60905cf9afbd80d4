using System.Buffers;
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

    /// <summary>Found more often than this in one text, a sequence tells nothing new.</summary>
    private const int Enough = 3;

    /// <returns>To be read before the next text of this thread.</returns>
    public static List<Hit> Find(WordLists lists, List<Word> words)
    {
        var scratch = Scratch.Clear();
        FindElements(lists, words, scratch);
        scratch.Note(lists.Elements.Count);
        var fits = CollectionsMarshal.AsSpan(scratch.Elements);
        var offsets = CollectionsMarshal.AsSpan(scratch.Offsets);
        var heads = ArrayPool<int>.Shared.Rent(lists.Sequences);
        Array.Clear(heads, 0, lists.Sequences);
        var spans = scratch.Spans;
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var element in fits[offsets[at]..offsets[at + 1]])
            {
                foreach (var variant in lists.StartingWith[element])
                {
                    if (scratch.Has(variant.Steps) && End(variant.Steps, at, words, fits, offsets) is var end and >= 0)
                    {
                        Add(spans, heads, variant.Sequence, at, end);
                    }
                }
            }
        }

        var hits = Combine(lists, scratch, heads);
        ArrayPool<int>.Shared.Return(heads);
        return hits;
    }

    private static void FindElements(WordLists lists, List<Word> words, Scratch scratch)
    {
        var (elements, offsets) = (scratch.Elements, scratch.Offsets);
        for (var at = 0; at < words.Count; at++)
        {
            offsets.Add(elements.Count);
            var plain = words[at].Plain;
            lists.Elements.Find(plain, elements);
            if (lists.Spellings.TryGetValue(plain, out var usual))
            {
                lists.Elements.Find(usual, elements);
            }
        }

        offsets.Add(elements.Count);
    }

    private static int End(Step[] steps, int at, List<Word> words, ReadOnlySpan<int> fits, ReadOnlySpan<int> offsets)
    {
        for (var step = 1; step < steps.Length; step++)
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

    private static int Next(Step step, int at, List<Word> words, ReadOnlySpan<int> fits, ReadOnlySpan<int> offsets)
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

    private static void Add(List<Span> spans, int[] heads, int sequence, int first, int last)
    {
        var head = heads[sequence];
        var before = head == 0 ? default : spans[head - 1];
        if (before.Count < Enough && (head == 0 || (before.First, before.Last) != (first, last)))
        {
            spans.Add(new Span(sequence, first, last, head, before.Count + 1));
            heads[sequence] = spans.Count;
        }
    }

    private static List<Hit> Combine(WordLists lists, Scratch scratch, int[] heads)
    {
        var (hits, spans) = (scratch.Hits, scratch.Spans);
        foreach (var span in spans)
        {
            foreach (var rule in lists.RulesWith[span.Sequence])
            {
                if (Whole(rule, span, spans, heads) is { } hit && !IsExcluded(rule, heads))
                {
                    hits.Add(hit);
                }
            }
        }

        return hits;
    }

    private static bool IsExcluded(Rule rule, int[] heads)
    {
        foreach (var sequence in rule.Without)
        {
            if (heads[sequence.Id] != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static Hit? Whole(Rule rule, Span span, List<Span> spans, int[] heads)
    {
        var (first, last) = (span.First, span.Last);
        for (var part = 1; part < rule.Parts.Length; part++)
        {
            var at = heads[rule.Parts[part].Id];
            while (at != 0 && !IsNear(spans[at - 1], span))
            {
                at = spans[at - 1].Previous;
            }

            if (at == 0)
            {
                return null;
            }

            (first, last) = (Math.Min(first, spans[at - 1].First), Math.Max(last, spans[at - 1].Last));
        }

        return new Hit(rule, first, last);
    }

    private static bool IsNear(Span other, Span span) =>
        other.First - span.Last <= Near && span.First - other.Last <= Near && (other.First != span.First || other.Last != span.Last);
}
