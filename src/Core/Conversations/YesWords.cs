using Naober.Core.Villages;

namespace Naober.Core.Conversations;

/// <summary>Reads a yes or a no. We ask for JA or NEE; people write more than that.</summary>
internal static class YesWords
{
    private static readonly HashSet<string> Yes = ["ja", "jaa", "jaaa", "joa", "jo", "yes", "yep", "jep", "klopt", "inderdaad", "jazeker", "zeker", "juist", "tak", "evet", "да", "так", "نعم"];
    private static readonly HashSet<string> No = ["nee", "neen", "nein", "no", "niet", "neet", "nie", "nich", "geen"];

    /// <summary>Whether a word says yes (true) or no (false). Null: neither.</summary>
    public static bool? Of(string word) => Yes.Contains(word) ? true : No.Contains(word) ? false : null;

    /// <summary>"JA", "ja hoor", "ja dat klopt"; not "ja maar niet in Almen".</summary>
    public static bool Says(string text)
    {
        var words = Words.Of(text);
        return words.Count is > 0 and <= 5
            && words.Take(3).Any(Yes.Contains)
            && !words.Exists(No.Contains);
    }
}
