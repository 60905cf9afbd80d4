using Naober.Core.Villages;

namespace Naober.Core.Triage;

/// <summary>Finds streets with a house number. A street alone, or a number alone, is no address.</summary>
internal static class AddressFinder
{
    private static readonly string[] Endings =
    [
        "straat", "straot", "straatje", "weg", "weggetje", "laan", "laantje", "pad", "paadje", "plein", "hof", "hofje", "dijk", "dijkje", "kade", "gracht", "singel", "steeg",
        "dwarsweg", "markt", "plantsoen", "dreef", "park", "steen", "kamp", "enk", "esch", "brink", "str",
    ];

    private static readonly string[] NotStreets = ["weg", "onderweg", "vanweg", "markt", "park", "hof", "pad", "kamp", "steen", "halverweg"];

    public static void Find(IReadOnlyList<Word> words, List<PersonalData> found)
    {
        for (var at = 1; at < words.Count; at++)
        {
            if (!IsHouseNumber(words[at].Plain) || words[at].AfterPause || StreetBefore(words, at) is not (>= 0 and var first))
            {
                continue;
            }

            var last = at + 1 < words.Count && words[at + 1].Plain is { Length: 1 } letter && char.IsAsciiLetter(letter[0]) && words[at + 1].Start - words[at].End <= 1 ? at + 1 : at;
            found.Claim(PersonalDataKind.Address, words[first].Start, words[last].End);
        }
    }

    private static int StreetBefore(IReadOnlyList<Word> words, int number)
    {
        var at = number - 1;
        at -= at > 0 && words[at].Plain is "nr" or "nummer" or "no" ? 1 : 0;
        var word = words[at];
        var isStreet = Array.Exists(Endings, e => word.Plain.EndsWith(e, StringComparison.Ordinal));
        isStreet &= !Array.Exists(NotStreets, s => word.Plain == s) || (word.IsCapital && at > 0 && words[at - 1].IsCapital);
        if (isStreet)
        {
            return at > 0 && words[at - 1].IsCapital && !words[at].AfterPause && !words[at - 1].StartsSentence ? at - 1 : at;
        }

        // "Zonnedauw 5 in Laren", "Kwikstaartpad 18b", "'t Hof 7": a name and a number, with a pause or a place after it.
        var isNamed = word.IsCapital && !word.StartsSentence && word.Plain.Length > 3 && IsPlaceAfter(words, number);
        return isNamed && !IsNoStreet(word.Plain) ? at : -1;
    }

    private static bool IsPlaceAfter(IReadOnlyList<Word> words, int number) =>
        number + 1 >= words.Count || words[number + 1].AfterPause || words[number + 1].Plain is "in" or "te" or "bij" || words[number + 1].IsCapital;

    private static bool IsNoStreet(string plain) => plain is
        "groep" or "klas" or "lijn" or "bus" or "order" or "kamer" or "kanaal" or "bsn" or "type" or "januari" or "februari" or "maart" or "april" or "juni" or "juli"
        or "augustus" or "september" or "oktober" or "november" or "december" or "factuur" or "pasnummer" or "whatsapp" or "nummer" or "artikel";

    private static bool IsHouseNumber(string plain)
    {
        var digits = plain.AsSpan().IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : plain.Length;
        return digits is > 0 and <= 4 && plain.Length - digits <= 1 && plain[0] != '0';
    }
}
