namespace Naober.Core.Triage.Lexicon;

/// <summary>The ids that word lists, labelled messages and exports use for what the code names in English.</summary>
public static class DutchIds
{
    private static readonly string[] Themes =
    [
        "overig", "eenzaamheid", "dementie", "mantelzorg", "geldzorgen", "verwaarlozing", "jeugd", "veiligheid",
        "rouw", "mobiliteit", "taal", "initiatief", "vrijwilliger", "ontmoetingsplek",
    ];

    private static readonly string[] Urgencies = ["gewoon", "spoed", "acuut"];
    private static readonly string[] Intents = ["signaal", "stop", "start", "hulp", "leeg", "vraag-halte", "bedankt", "spam"];

    private static readonly string[] Dangers =
    [
        "none", "suicide", "despair", "violence", "coercion", "child", "not-seen", "wandering", "scam-now", "medical", "fire", "other",
    ];

    private static readonly string[] Sides = ["unknown", "self", "other"];
    private static readonly string[] Wishes = ["niet-bellen", "bel-mij", "zwijgen", "klacht", "geen-bericht"];
    private static readonly string[] SubTags = ["oplichting", "buren", "uitsluiting"];
    private static readonly string[] Kinds = ["bsn", "iban", "telefoon", "email", "naam", "adres", "kenteken", "geboortedatum", "code"];

    public static string Of(Theme theme) => Themes[(int)theme];

    public static string Of(Urgency urgency) => Urgencies[(int)urgency];

    public static string Of(Intent intent) => Intents[(int)intent];

    public static string Of(Danger danger) => Dangers[(int)danger];

    public static string Of(About about) => Sides[(int)about];

    public static string Of(SubTag tag) => SubTags[(int)tag];

    public static string Of(ContactWish wish) => Wishes[(int)wish];

    public static string Of(PersonalDataKind kind) => Kinds[(int)kind];

    /// <returns>Null for an id that is none.</returns>
    public static Theme? ThemeOf(string id) => Array.IndexOf(Themes, id) is >= 0 and var index ? (Theme)index : null;

    /// <returns>-1 for an id that is none.</returns>
    internal static int Find(Effect effect, string id) => Array.IndexOf(
        effect switch
        {
            Effect.Theme => Themes,
            Effect.Danger => Dangers,
            Effect.Intent => Intents,
            Effect.Wish => Wishes,
            Effect.SubTag => SubTags,
            _ => Sides,
        },
        id);

    internal static int FindUrgency(string id) => Array.IndexOf(Urgencies, id);
}
