using Naober.Core.Signals;
using Naober.Core.Triage.Fitted;
using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>The phrases found in a text that count: without those that are denied ("geen brand") or meant otherwise ("scherp als een mes").</summary>
internal sealed class Evidence
{
    private readonly List<Hit> _hits = [];
    private readonly FittedWeights _weights;
    private readonly IReadOnlyDictionary<string, string> _spellings;

    public Evidence(WordLists lists, string text, List<Word> words, Channel channel)
    {
        (Text, Words) = (text, words);
        var features = Scratch.Clear().Features;
        Features.Find(words, channel, lists.Spellings, features);
        Scores = lists.Weights.Score(features);
        (_weights, _spellings) = (lists.Weights, lists.Spellings);
        var all = Matcher.Find(lists, words);
        var figurative = all.FindAll(static h => h.Rule.Section.Effect == Effect.Figurative);
        foreach (var hit in all)
        {
            var counts = hit.Rule.Section.Effect switch
            {
                Effect.Danger or Effect.AtHome or Effect.Now or Effect.Urgent => !IsDenied(hit) && !Touches(figurative, hit),
                Effect.Theme => !IsDenied(hit) && !Covers(figurative, hit),
                _ => !hit.Rule.Section.Whole || IsWhole(hit),
            };
            if (counts)
            {
                _hits.Add(hit);
            }
        }
    }

    public string Text { get; }

    public List<Word> Words { get; }

    public List<Hit> Hits => _hits;

    /// <summary>What the fitted weights say, by <see cref="Column"/>, as log odds.</summary>
    public float[] Scores { get; }

    public bool Has(Effect effect) => Weight(effect) > 0;

    /// <summary>The weights of the phrases with an effect, each phrase counted once.</summary>
    public double Weight(Effect effect, int detail = 0)
    {
        var (sum, last) = (0.0, -1);
        foreach (var hit in _hits)
        {
            if (hit.Rule.Section is var section && section.Effect == effect && section.Detail == detail && hit.Rule.Id != last)
            {
                (sum, last) = (sum + section.Weight, hit.Rule.Id);
            }
        }

        return sum;
    }

    /// <summary>The word that says most for a column of the fitted weights.</summary>
    public string MostTelling(int column)
    {
        var best = _weights.MostTelling(Words, column, _spellings);
        return best < 0 ? "" : Text[Words[best].Start..Words[best].End];
    }

    public IEnumerable<Hit> Of(Effect effect) => _hits.Where(h => h.Rule.Section.Effect == effect);

    public Reason Reason(Hit hit, string means) =>
        new(Text[Words[hit.First].Start..Words[hit.Last].End], means);

    private static bool Touches(List<Hit> figurative, Hit hit)
    {
        foreach (var idiom in figurative)
        {
            if (idiom.First <= hit.Last && hit.First <= idiom.Last)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(List<Hit> figurative, Hit hit)
    {
        foreach (var idiom in figurative)
        {
            if (idiom.First <= hit.First && hit.Last <= idiom.Last)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsWhole(Hit hit)
    {
        var last = Words.Count - 1;
        while (last > hit.Last && Words[last].Plain is "aub" or "svp" or "please" or "alstublieft" or "alsjeblieft" or "bitte")
        {
            last--;
        }

        return hit.First == 0 && hit.Last == last;
    }

    private bool IsDenied(Hit hit) =>
        hit.First > 0 && !Words[hit.First].StartsSentence && Words[hit.First - 1].Plain is "geen" or "gin" or "zonder" or "niet" or "neet" or "nie" or "kein" or "keine";
}
