namespace Naober.Core.Triage.Lexicon;

/// <summary>Letter by letter to what ends there.</summary>
internal sealed class Trie
{
    private readonly Dictionary<long, int> _next = [];
    private readonly Dictionary<int, List<int>> _ends = [];
    private int _nodes = 1;

    public void Add(string letters, int number)
    {
        var node = 0;
        foreach (var letter in letters)
        {
            var key = Key(node, letter);
            if (!_next.TryGetValue(key, out var next))
            {
                _next[key] = next = _nodes++;
            }

            node = next;
        }

        if (!_ends.TryGetValue(node, out var numbers))
        {
            _ends[node] = numbers = [];
        }

        numbers.Add(number);
    }

    /// <summary>Adds the numbers of all that the word spells from a place on, in the direction of step (1 or -1).</summary>
    public void Find(string word, int from, int step, List<int> found)
    {
        var node = 0;
        for (var at = from; at >= 0 && at < word.Length && _next.TryGetValue(Key(node, word[at]), out node); at += step)
        {
            if (_ends.TryGetValue(node, out var numbers))
            {
                found.AddRange(numbers);
            }
        }
    }

    private static long Key(int node, char letter) => ((long)node << 16) | letter;
}
