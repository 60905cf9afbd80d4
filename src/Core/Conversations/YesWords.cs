using Naober.Core.Villages;

namespace Naober.Core.Conversations;

/// <summary>Reads a yes to the village that we offered. We ask for JA; people write more than that.</summary>
internal static class YesWords
{
    private static readonly HashSet<string> Yes = ["ja", "jaa", "jaaa", "joa", "jo", "yes", "yep", "jep", "klopt", "inderdaad", "jazeker", "zeker", "juist", "tak", "evet", "да", "так", "نعم"];
    private static readonly HashSet<string> No = ["nee", "neen", "nein", "no", "niet", "neet", "nie", "nich", "geen"];

    /// <summary>"JA", "ja hoor", "ja dat klopt"; not "ja maar niet in Almen".</summary>
    public static bool Says(string text)
    {
        var words = Words.Of(text);
        return words.Count is > 0 and <= 5
            && words.Take(3).Any(Yes.Contains)
            && !words.Exists(No.Contains);
    }
}
