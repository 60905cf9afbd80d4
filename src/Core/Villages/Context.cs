namespace Naober.Core.Villages;

/// <summary>What the words around a village's name say: whether the village is meant, and whether somebody lives there.</summary>
internal static class Context
{
    private static readonly string[] Streets = ["weg", "straat", "laan", "pad", "dijk"];

    /// <summary>Whether a village is meant, and not a person, an organisation, a word, or a place of the same name elsewhere.</summary>
    public static bool Means(IReadOnlyList<Word> words, string text, int at, Mention mention)
    {
        var word = words[at];
        if (IsSurname(words, at) || IsOrganisation(words, at) || IsElsewhere(words, at + mention.Length) || IsProgram(words, at, word.Plain))
        {
            return false;
        }

        var isWhole = words.Count == mention.Length;
        if (!isWhole && Array.Exists(Streets, s => word.Plain.EndsWith(s, StringComparison.Ordinal)))
        {
            return false;
        }

        return mention.Certainty switch
        {
            Certainty.Name => Before(words, at, 1) != "de" || mention.Length > 1 || word.Plain is "kring",
            Certainty.Misspelt => true,
            _ => isWhole || word.Plain == "kring" || (!IsFirstName(words, text, at) && (HasPlaceCue(words, at) || (IsApart(words, text, at, mention) && word.Plain.Length > 3))),
        };
    }

    /// <summary>Higher: more surely where the message is about.</summary>
    public static double Weight(IReadOnlyList<Word> words, int at, int length)
    {
        var weight = at * -0.001;
        var preposition = Before(words, at, 1) is "de" or "t" or "het" ? 2 : 1;
        var before = Before(words, at, preposition);
        weight += before is "in" or "te" or "op" or "um" or "w" or "en" ? 0.3 : 0;
        for (var back = preposition; back <= preposition + 5 && at - back >= 0; back++)
        {
            var plain = words[at - back].Plain;
            if (plain is "woont" or "wont" or "woonde" or "wohnt" or "lives" or "mieszka" or "живе" or "oturuyor" or "zit" or "wonende")
            {
                weight += Self(words, at - back) ? 2 : 3;
                break;
            }

            if (plain is "woon" or "wonen" or "woonachtig" or "wohne" or "wohnen" or "live" or "mieszkam" or "живу" or "жию" or "uit" or "zitten" or "verhuisd" or "verhuist" or "leu")
            {
                weight += plain == "uit" && !(Before(words, at, back + 1) is "ik" or "wij" or "kom" or "komt" or "komen" or "hier") ? -0.5 : 2;
                break;
            }

            if (words[at - back].AfterPause && back > preposition)
            {
                break;
            }
        }

        weight -= before is "naar" or "noar" or "richting" or "nach" or "to" or "do" or "of" ? 1.2 : 0;
        weight -= before is "tussen" or "langs" ? 0.4 : 0;
        return weight - (at + length < words.Count && words[at + length].Plain is "dan" or "het" ? 0.3 : 0);
    }

    public static bool IsAmount(IReadOnlyList<Word> words, int at) =>
        Before(words, at, 1) is "euro" or "eur" or "bedrag" or "order" or "ordernummer" or "nummer" or "nr" or "factuur" or "klantnummer" or "pasnummer" or "code" or "pincode"
        || After(words, at + 1) is "euro" or "eur" or "stuks" or "stappen" or "mensen" or "meter" or "jaar" or "km" or "kilometer" or "keer" or "gram" or "watt" or "kwh" or "bezoekers" or "inwoners";

    // "mevrouw van Laren" is a person.
    private static bool IsSurname(IReadOnlyList<Word> words, int at)
    {
        var before = at - 1;
        while (before >= 0 && words[before].Plain is "van" or "de" or "der" or "den" or "ter" or "te" or "vd")
        {
            before--;
        }

        var isOfPerson = before < at - 1 && before >= 0 && words[before].IsCapital && !words[before].StartsSentence && words[before + 1].Plain is "van" or "vd";
        return isOfPerson || (before >= 0 && words[before].Plain is "mevrouw" or "meneer" or "menear" or "mevr" or "mvr" or "mw" or "dhr" or "heer" or "fam" or "familie" or "mr" or "mrs" or "frau" or "herr" or "heet" or "dokter" or "dominee" or "juf" or "meester");
    }

    private static bool IsOrganisation(IReadOnlyList<Word> words, int at) =>
        Before(words, at, 1) is "welzijn" or "gemeente" or "gem" or "regio" or "stichting" or "vv" or "sv" or "rabobank" or "berkelland" or "gemeinde" or "municipality" or "gmina" or "belediyesi" or "громада"
        || (Before(words, at, 1) is "van" && Before(words, at, 2) is "gemeente" or "welzijn");

    private static bool IsElsewhere(IReadOnlyList<Word> words, int from)
    {
        for (var at = from; at < Math.Min(words.Count, from + 4); at++)
        {
            if (words[at].Plain is "hilversum" or "blaricum" or "nh" or "noordholland" or "gooi" or "gooise" or "oostenrijk" or "limburg" or "friesland" or "groningen" or "duitsland" or "belgie"
                or "spanje" or "frankrijk" or "zwitserland" or "amerika" or "antwerpen" or "brabant" or "drenthe" or "utrecht"
                || (words[at].Plain == "noord" && After(words, at + 1) == "holland"))
            {
                return words[at - 1].Plain is "bij" or "in" or "het" or "t" or "nh" || at == from || words[at].Plain.StartsWith('n');
            }

            if (words[at].StartsSentence)
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsProgram(IReadOnlyList<Word> words, int at, string plain)
    {
        if (plain is not ("exel" or "excel" or "eksel"))
        {
            return false;
        }

        for (var near = Math.Max(0, at - 4); near < Math.Min(words.Count, at + 5); near++)
        {
            if (words[near].Plain is "word" or "cursus" or "computer" or "powerpoint" or "bestand" or "spreadsheet" or "outlook" or "windows" or "office" or "laptop" or "lijst" or "lijstje" or "sheet" or "les" or "leren" or "programma"
                && !(words[near].Plain is "word" && Before(words, at, 1) is "in" or "uit"))
            {
                return Before(words, at, 1) is not ("in" or "uit" or "te") || words[near].Plain is "word" or "powerpoint" or "spreadsheet" or "bestand";
            }
        }

        return false;
    }

    private static bool IsFirstName(IReadOnlyList<Word> words, string text, int at) =>
        Before(words, at, 1) is "zoon" or "dochter" or "kleinzoon" or "broer" or "broertje" or "kleinkind" or "onze" or "ons" or "mijn" or "met" or "ik" or "ben" or "groet" or "groeten" or "groetjes" or "gr" or "mvg"
            or "heet" or "naam" or "vriendje" or "buurjongen" or "neefje" or "hond" or "en" or "vriend" or "jongen" or "kater" or "van" or "bel" or "liefs" or "heeft"
        || (words[at].End < text.Length && text[words[at].End] == '(')
        || (words[at].End + 1 < text.Length && text[words[at].End] == ' ' && text[words[at].End + 1] == '(');

    private static bool HasPlaceCue(IReadOnlyList<Word> words, int at)
    {
        var before = Before(words, at, 1) is "de" or "t" or "het" or "dorp" or "omgeving" ? 2 : 1;
        return Before(words, at, before) is "in" or "uit" or "te" or "bij" or "bie" or "naar" or "noar" or "vanuit" or "omgeving" or "rond" or "rondom" or "tussen" or "voor" or "door" or "op" or "buiten" or "achter" or "near" or "bei" or "w"
            && !(words[at].Plain is "zwiep" or "fort" or "linde" && before == 2);
    }

    /// <summary>Alone between pauses, first or last: "Exel, Mina"; "bus wanneer zwiep".</summary>
    private static bool IsApart(IReadOnlyList<Word> words, string text, int at, Mention mention)
    {
        var next = at + mention.Length;
        var endsApart = next == words.Count || words[next].AfterPause;
        return endsApart && (words[at].AfterPause || next == words.Count) && (at == 0 || next == words.Count || words[at].AfterPause) && text.Length > 0;
    }

    private static bool Self(IReadOnlyList<Word> words, int verb) => Before(words, verb, 1) is "ik" or "wij" or "we" or "ich";

    private static string? Before(IReadOnlyList<Word> words, int at, int back) => at - back >= 0 ? words[at - back].Plain : null;

    private static string? After(IReadOnlyList<Word> words, int at) => at < words.Count ? words[at].Plain : null;
}
