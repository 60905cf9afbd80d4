using Naober.Core.Signals;
using Naober.Core.Villages;

namespace Naober.Core.Triage.Fitted;

/// <summary>A text as the features that weights are fitted to: its words, their beginnings, pairs of words, and whether a form sent it.</summary>
public static class Features
{
    /// <summary>The feature of every text.</summary>
    public const string Always = "(altijd)";

    /// <summary>The feature of what came by the shop form.</summary>
    public const string Form = "(formulier)";
    private const int Beginning = 5;
    private const ulong BeginningMark = 0x9e3779b97f4a7c15;

    /// <summary>The features of a text, each once or more, as numbers: no strings are made.</summary>
    /// <param name="spellings">Ways to write a word to the usual way.</param>
    public static void Find(IReadOnlyList<Word> words, Channel channel, IReadOnlyDictionary<string, string> spellings, List<ulong> found)
    {
        found.Add(Number(Always));
        if (channel == Channel.Form)
        {
            found.Add(Number(Form));
        }

        var before = 0UL;
        foreach (var word in words)
        {
            var usual = spellings.GetValueOrDefault(word.Plain, word.Plain);
            var number = Number(usual);
            found.Add(number);
            if (usual.Length > Beginning)
            {
                found.Add(Number(usual.AsSpan(0, Beginning)) ^ BeginningMark);
            }

            if (before != 0)
            {
                found.Add(Pair(before, number));
            }

            before = number;
        }
    }

    /// <summary>The number of a feature as the file of weights has it: <c>huur</c>, <c>huurd*</c> or <c>mijn moeder</c>.</summary>
    public static ulong NumberOf(ReadOnlySpan<char> feature)
    {
        var space = feature.IndexOf(' ');
        return space > 0 ? Pair(Number(feature[..space]), Number(feature[(space + 1)..]))
            : feature is [.. var beginning, '*'] ? Number(beginning) ^ BeginningMark
            : Number(feature);
    }

    /// <summary>The features of a text as the file of weights has them, in the order of <see cref="Find"/>.</summary>
    public static IEnumerable<string> Names(IReadOnlyList<Word> words, Channel channel, IReadOnlyDictionary<string, string> spellings)
    {
        yield return Always;
        if (channel == Channel.Form)
        {
            yield return Form;
        }

        string? before = null;
        foreach (var word in words)
        {
            var usual = spellings.GetValueOrDefault(word.Plain, word.Plain);
            yield return usual;
            if (usual.Length > Beginning)
            {
                yield return usual[..Beginning] + '*';
            }

            if (before is not null)
            {
                yield return $"{before} {usual}";
            }

            before = usual;
        }
    }

    private static ulong Pair(ulong first, ulong second) => unchecked((first * 31) ^ (second * 1000003));

    private static ulong Number(ReadOnlySpan<char> letters)
    {
        var number = 14695981039346656037UL;
        foreach (var letter in letters)
        {
            number = unchecked((number ^ letter) * 1099511628211UL);
        }

        return number;
    }
}
