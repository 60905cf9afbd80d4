namespace Naober.Pages;

/// <summary>The fields that a signal's page sends.</summary>
public static class SignalFields
{
    /// <summary>The button that was pressed, one of those that follow.</summary>
    public const string Action = "actie";
    public const string PickUp = "oppakken";
    public const string Close = "afsluiten";
    public const string Correct = "verbeteren";
    public const string Offer = "overdragen";
    public const string EndOffer = "niet-overdragen";
    public const string PassOn = "niet-voor-mij";
    public const string Bar = "ken-ik";
    public const string Note = "notitie";
    public const string Reopen = "heropenen";
    public const string Join = "samen";
    public const string Visit = "bezoek";
    public const string Inform = "verteld";
    public const string Partner = "partner";
    public const string RaiseSafety = "veilig-thuis";
    public const string LowerSafety = "niet-veilig-thuis";

    /// <summary>The id of a colleague; nothing for nobody.</summary>
    public const string Colleague = "collega";

    /// <summary>What comes before the id of a team in <see cref="Colleague"/>.</summary>
    public const string TeamPrefix = "team:";

    /// <summary>The number that the page was served with, so that a note sent twice is one.</summary>
    public const string Nonce = "nummer";

    public const string Text = "tekst";

    /// <summary>As many characters as a note may have.</summary>
    public const int NoteLength = 280;

    /// <summary>As many characters as the name of a partner may have.</summary>
    public const int PartnerLength = 60;

    /// <summary>A day, as a date field sends it.</summary>
    public const string Day = "dag";

    /// <summary>How the person was told, or the name of why not.</summary>
    public const string How = "hoe";

    /// <summary>The value of <see cref="How"/> that says: on <see cref="Day"/>.</summary>
    public const string Told = "op";

    /// <summary>Who agreed: the name of a kind of consent.</summary>
    public const string AgreedBy = "akkoord";

    /// <summary>The fields of a correction: village id or nothing, and the names of theme and urgency.</summary>
    public const string Village = "dorp";
    public const string Theme = "onderwerp";
    public const string Urgency = "spoed";

    /// <summary>Why it is closed, one of <see cref="Reasons"/>.</summary>
    public const string Reason = "reden";

    public static IReadOnlyList<Choice> Reasons { get; } =
    [
        new("opgepakt", "Wij hebben geholpen"),
        new("doorgezet", "Iemand anders gaat ermee verder"),
        new("geen-actie", "We hoeven niets te doen"),
        new("niet-herleidbaar", "We weten niet over wie het gaat"),
        new("dubbel", "We hadden dit bericht al"),
        new("buren", "Buren of familie pakken het op"),
        new("inwoner", "De inwoner doet het zelf, wij steunen"),
        new("geen-contact", "De inwoner wil geen contact. Wis tekst, nummer en notities."),
    ];

    /// <summary>Why what was set aside is closed.</summary>
    public const string Spam = "reclame";
}
