using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Finds what identifies a person. A village is never taken for a name.</summary>
internal sealed class PersonalDataFinder(Gazetteer gazetteer, WordLists lists)
{
    private readonly NameFinder _names = new(gazetteer, lists);

    public IReadOnlyList<PersonalData> Find(string text, List<Word> words)
    {
        var found = new List<PersonalData>();
        AccountFinder.Find(text, words, found);
        NumberFinder.Find(text, words, found);
        CodeFinder.Find(words, found);
        AddressFinder.Find(words, found);
        _names.Find(words, text, found);
        found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
        return found;
    }
}
