using Naober.Core.Triage.Lexicon;
using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>
/// Finds names of people: known first names with the surname after them, what follows "mevrouw" or "meneer", and what signs a message.
/// </summary>
internal sealed class NameFinder(Gazetteer gazetteer, WordLists lists)
{
    public void Find(IReadOnlyList<Word> words, string text, List<PersonalData> found)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (Length(words, at, text) is var length and > 0)
            {
                var (first, last) = (words[at], words[at + length - 1]);
                found.Claim(PersonalDataKind.Name, first.Start, last.End);
                at += length - 1;
            }
        }
    }

    /// <summary>How many words from here on are a name; 0 for none.</summary>
    private int Length(IReadOnlyList<Word> words, int at, string text)
    {
        var word = words[at];
        if (char.IsAsciiDigit(word.Plain[0]) || (gazetteer.Knows(word.Plain) && !IsAfterTitle(words, at) && !IsIntroduced(words, at)))
        {
            return 0;
        }

        if (IsInitial(words, at, text))
        {
            return 2;
        }

        if (IsAfterTitle(words, at))
        {
            return TitledLength(words, at);
        }

        var isKnown = lists.FirstNames.Contains(word.Plain) && (word.IsCapital || (word.Plain.Length > 3 && !lists.Spellings.ContainsKey(word.Plain)));
        var isLikely = word.IsCapital && (lists.CautiousNames.Contains(word.Plain) || lists.FirstNames.Contains(word.Plain)) && (IsIntroduced(words, at) || IsSigned(words, at));
        var isIntroduced = word.IsCapital && !word.StartsSentence && IsIntroduced(words, at) && !lists.OrdinaryWords.Contains(word.Plain);
        var isSigned = IsSigned(words, at) && AfterGreeting(words, at, text) && !lists.OrdinaryWords.Contains(word.Plain);
        return isKnown || isLikely || isIntroduced || isSigned ? 1 + Surname(words, at + 1) : 0;
    }

    private int TitledLength(IReadOnlyList<Word> words, int at)
    {
        var surname = Surname(words, at);
        if (surname > 0)
        {
            return lists.OrdinaryWords.Contains(words[at + surname - 1].Plain) ? 0 : surname;
        }

        return words[at].IsCapital && !words[at].StartsSentence ? 1 + Surname(words, at + 1) : 0;
    }

    /// <summary>Prefixes and a capital: "de Wit", "van Laren", "Smeding".</summary>
    private static int Surname(IReadOnlyList<Word> words, int from)
    {
        var at = from;
        while (at < words.Count && (at == from || !words[at].AfterPause) && words[at].Plain is "van" or "de" or "der" or "den" or "ter" or "te" or "ten" or "t" or "vd" or "el" or "al" or "von")
        {
            at++;
        }

        return at < words.Count && words[at].IsCapital && words[at].Plain.Length > 1 && !(words[at].AfterPause && !IsHyphen(words, at)) && !char.IsAsciiDigit(words[at].Plain[0])
            ? at - from + 1 + (at + 1 < words.Count && IsHyphen(words, at + 1) && words[at + 1].IsCapital ? 1 : 0)
            : 0;
    }

    /// <summary>"W. Harkink".</summary>
    private bool IsInitial(IReadOnlyList<Word> words, int at, string text) =>
        words[at] is { Plain.Length: 1, IsCapital: true } && at + 1 < words.Count && words[at + 1] is { IsCapital: true, Plain.Length: > 2 } next
        && next.Start - words[at].End <= 2 && text[words[at].End] == '.' && !lists.OrdinaryWords.Contains(next.Plain) && !gazetteer.Knows(next.Plain);

    private static bool IsHyphen(IReadOnlyList<Word> words, int at) => at > 0 && words[at].Start == words[at - 1].End + 1 && words[at].AfterPause && !words[at].StartsSentence;

    private static bool IsAfterTitle(IReadOnlyList<Word> words, int at) =>
        at > 0 && words[at - 1].Plain is "mevrouw" or "mevr" or "mevrouwtje" or "mvr" or "mw" or "meneer" or "menear" or "dhr" or "heer" or "fam" or "familie" or "mrs" or "mr" or "ms"
            or "frau" or "herr" or "tante" or "oom" or "pani" or "pan" or "opa" or "oma" or "weduwe"
        && (!words[at].AfterPause || words[at - 1].Plain is "mevr" or "mvr" or "mw" or "dhr" or "fam" or "mr" or "mrs" or "ms");

    private static bool IsIntroduced(IReadOnlyList<Word> words, int at) =>
        at > 0 && !words[at].AfterPause && (words[at - 1].Plain is "heet" or "naam" or "genaamd" or "groet" or "groeten" or "groetjes" or "mvg" or "trainer" or "juf" or "meester"
            or "zoon" or "dochter" or "kleinzoon" or "kleindochter" or "buurman" or "buurvrouw" or "collega" or "broer" or "zus" or "zusje" or "broertje" or "vriendin" or "vriend"
            or "neef" or "nicht" or "grietje" or "olden" or "ome" or "tante" or "vraag" or "vragen" or "kapster" or "schoonzoon" or "schoondochter" or "echtgenoot" or "name" or "imie"
            || (at > 1 && words[at - 2].Plain is "hoi" or "met" or "hallo" or "dag" && words[at - 1].Plain is "met" or "ik"));

    private static bool IsSigned(IReadOnlyList<Word> words, int at) =>
        words[at].IsCapital && words[at].AfterPause && words[at].Plain.Length > 1 && at > 1 && at + 1 + Surname(words, at + 1) >= words.Count - 1;

    private static bool AfterGreeting(IReadOnlyList<Word> words, int at, string text) =>
        words[at - 1].Plain is "groet" or "groeten" or "groetjes" or "mvg" or "gr" or "liefs" or "dank" || text.AsSpan(words[at - 1].End, words[at].Start - words[at - 1].End).Contains('\n');
}
