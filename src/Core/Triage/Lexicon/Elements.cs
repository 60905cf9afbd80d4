namespace Naober.Core.Triage.Lexicon;

/// <summary>
/// The words and word beginnings, endings and middles that phrases are made of, each with a number. One walk over a word
/// finds all that fit it, so the size of the word lists does not matter.
/// </summary>
internal sealed class Elements
{
    private readonly Dictionary<string, int> _numbers = [];
    private readonly Dictionary<string, List<int>> _whole = [];
    private readonly Trie _starts = new();
    private readonly Trie _ends = new();
    private readonly Trie _middles = new();

    public int Count => _numbers.Count;

    /// <summary>The number of an element, such as <c>slaat</c>, <c>sla*</c>, <c>*weg</c> or <c>man|vrouw</c>.</summary>
    public int NumberOf(string element, IEnumerable<string> atoms)
    {
        if (_numbers.TryGetValue(element, out var number))
        {
            return number;
        }

        _numbers[element] = number = _numbers.Count;
        foreach (var atom in atoms)
        {
            Add(atom, number);
        }

        return number;
    }

    /// <summary>Adds the numbers of all elements that fit a plain word.</summary>
    public void Find(string word, List<int> found)
    {
        if (_whole.TryGetValue(word, out var whole))
        {
            found.AddRange(whole);
        }

        _starts.Find(word, 0, 1, found);
        _ends.Find(word, word.Length - 1, -1, found);
        for (var at = 0; at < word.Length; at++)
        {
            _middles.Find(word, at, 1, found);
        }
    }

    private void Add(string atom, int number)
    {
        var (open, close) = (atom.StartsWith('*'), atom.EndsWith('*'));
        var letters = atom.Trim('*');
        switch (open, close)
        {
            case (false, true):
                _starts.Add(letters, number);
                break;
            case (true, false):
                var reversed = letters.ToCharArray();
                Array.Reverse(reversed);
                _ends.Add(new string(reversed), number);
                break;
            case (true, true):
                _middles.Add(letters, number);
                break;
            default:
                if (!_whole.TryGetValue(letters, out var numbers))
                {
                    _whole[letters] = numbers = [];
                }

                numbers.Add(number);
                break;
        }
    }
}
