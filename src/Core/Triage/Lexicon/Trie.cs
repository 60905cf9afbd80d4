namespace Naober.Core.Triage.Lexicon;

/// <summary>Letter by letter to what ends there.</summary>
internal sealed class Trie
{
    private const int Letters = 36;
    private readonly Dictionary<long, int> _otherScripts = [];
    private readonly List<int[]?> _ends = [null];
    private readonly List<int> _next = [.. new int[Letters]];

    public void Add(string letters, int number)
    {
        var node = 0;
        foreach (var letter in letters)
        {
            if (Next(node, letter) is var next and > 0)
            {
                node = next;
                continue;
            }

            var made = _ends.Count;
            _ends.Add(null);
            _next.AddRange(new int[Letters]);
            if (Index(letter) is var index and >= 0)
            {
                _next[(node * Letters) + index] = made;
            }
            else
            {
                _otherScripts[((long)node << 16) | letter] = made;
            }

            node = made;
        }

        _ends[node] = [.. _ends[node] ?? [], number];
    }

    /// <summary>Adds the numbers of all that the word spells from a place on, in the direction of step (1 or -1).</summary>
    public void Find(string word, int from, int step, List<int> found)
    {
        var node = 0;
        for (var at = from; at >= 0 && at < word.Length && Next(node, word[at]) is var next and > 0; at += step)
        {
            node = next;
            if (_ends[node] is { } numbers)
            {
                found.AddRange(numbers);
            }
        }
    }

    private int Next(int node, char letter) =>
        Index(letter) is var index and >= 0 ? _next[(node * Letters) + index] : _otherScripts.GetValueOrDefault(((long)node << 16) | letter);

    private static int Index(char letter) => letter switch
    {
        >= 'a' and <= 'z' => letter - 'a',
        >= '0' and <= '9' => letter - '0' + 26,
        _ => -1,
    };
}
