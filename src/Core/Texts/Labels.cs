using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Texts;

/// <summary>The Dutch words for what the code names in English, as staff read them.</summary>
public static class Labels
{
    public const string UnknownVillage = "Dorp onbekend";

    public static string Of(Theme theme) => theme switch
    {
        Theme.Loneliness => "Eenzaamheid",
        Theme.Memory => "Vergeetachtig of verward",
        Theme.Caring => "Zorgen voor een ander",
        Theme.Money => "Geldzorgen",
        Theme.Neglect => "Slecht voor zichzelf zorgen",
        Theme.Youth => "Jeugd en jongeren",
        Theme.Safety => "Veiligheid",
        Theme.Grief => "Verlies en rouw",
        Theme.Mobility => "Vervoer",
        Theme.Language => "Taal, lezen, papieren, computer",
        Theme.Initiative => "Idee of plan voor de buurt",
        Theme.Volunteer => "Iets willen doen voor een ander",
        Theme.MeetingPlace => "Ontmoetingsplek",
        _ => "Iets anders",
    };

    /// <summary>What could be done for all at once when several people tell of the same.</summary>
    public static string TogetherFor(Theme theme) => theme switch
    {
        Theme.Loneliness => "Misschien een koffieochtend?",
        Theme.Memory => "Misschien een avond over vergeten en verward zijn?",
        Theme.Caring => "Misschien een ochtend voor wie voor een ander zorgt?",
        Theme.Money => "Misschien een spreekuur over geld?",
        Theme.Mobility => "Misschien samen rijden?",
        Theme.Language => "Misschien een inloop voor papieren en computer?",
        Theme.Youth => "Misschien iets voor jongeren?",
        Theme.Grief => "Misschien samen wandelen na een verlies?",
        _ => "Misschien iets voor het hele dorp?",
    };

    public static string Of(WorkGroup group) => group switch
    {
        WorkGroup.Late => "Te laat",
        WorkGroup.Asked => "Een collega vraagt jou",
        WorkGroup.Mine => "Van jou",
        WorkGroup.Waiting => "Wacht op iemand",
        WorkGroup.WithColleague => "Bij een collega",
        _ => "Apart gezet",
    };

    public static string Of(Urgency urgency) => urgency switch
    {
        Urgency.Acute => "Acuut",
        Urgency.Urgent => "Spoed",
        _ => "Gewoon",
    };

    public static string Of(ContactWish wish) => wish switch
    {
        ContactWish.DoNotContact => "Niet bellen",
        ContactWish.DoNotText => "Stuur niets terug",
        ContactWish.CallMe => "Bel mij",
        ContactWish.Complaint => "Klacht over ons",
        _ => "Niet verder vertellen",
    };

    /// <summary>The Dutch name of a language, with its article.</summary>
    /// <param name="language">Two letters after ISO 639-1.</param>
    public static string OfLanguage(string language) => language switch
    {
        "nl" => "het Nederlands",
        "en" => "het Engels",
        "de" => "het Duits",
        "pl" => "het Pools",
        "tr" => "het Turks",
        "uk" => "het Oekraïens",
        "ru" => "het Russisch",
        "ar" => "het Arabisch",
        "ti" => "het Tigrinya",
        "ro" => "het Roemeens",
        "bg" => "het Bulgaars",
        "es" => "het Spaans",
        "fr" => "het Frans",
        "pt" => "het Portugees",
        "it" => "het Italiaans",
        _ => $"een andere taal ({language})",
    };

    public static string Of(SignalState state) => state switch
    {
        SignalState.AwaitingVillage => "Wacht op een dorp",
        SignalState.Routed => "Wacht",
        SignalState.PickedUp => "Opgepakt",
        SignalState.SetAside => "Apart gezet: lijkt reclame of oplichting",
        _ => "Afgesloten",
    };

    public static string Of(LadderStep step) => step switch
    {
        LadderStep.Reminder => "Herinnering",
        LadderStep.Deputy => "Naar de vervanger",
        LadderStep.Team => "Naar een ander van het team",
        LadderStep.Coordinator => "Naar de coördinator",
        LadderStep.DeputyOfficer => "Naar de vervanger van de aandachtsfunctionaris",
        _ => "Naar de dienstdoende manager, zonder inhoud",
    };

    public static string Of(Channel channel) => channel switch
    {
        Channel.Sms => "Sms",
        Channel.Staff => "Ingevoerd door een collega",
        Channel.Web => "Formulier van een inwoner",
        _ => "Formulier van een winkel",
    };

    public static string Of(CloseReason reason) => reason switch
    {
        CloseReason.Handled => "opgepakt",
        CloseReason.PassedOn => "doorgezet",
        CloseReason.NothingNeeded => "geen actie nodig",
        CloseReason.NotTraceable => "niet herleidbaar",
        CloseReason.Duplicate => "dubbel",
        CloseReason.NoContact => "wil geen contact",
        CloseReason.Neighbours => "buren of familie pakken het op",
        CloseReason.Resident => "inwoner is eigenaar en wij steunen",
        CloseReason.Stop => "wil geen berichten meer",
        CloseReason.Empty => "zonder tekst",
        CloseReason.Thanks => "bedankje",
        CloseReason.Spam => "reclame of oplichting",
        CloseReason.PartOfOther => "hoort bij een eerder bericht",
        _ => "vraag over de dienst",
    };

    public static string Of(NotInformed why) => why switch
    {
        NotInformed.Nobody => "Het gaat niet over één persoon",
        NotInformed.Sender => "De afzender schreef over zichzelf",
        NotInformed.Harm => "Dat is gevaarlijk of maakt het erger",
        _ => "Dat lukt niet",
    };

    public static string Of(ConsentBy by) => by switch
    {
        ConsentBy.Person => "De inwoner zelf",
        ConsentBy.Representative => "Een ouder, mentor of curator",
        _ => "Niemand, maar er is gevaar",
    };

    /// <summary>What happened, after the name of who did it.</summary>
    public static string Of(LogFaultKind kind) => kind switch
    {
        LogFaultKind.Missing => "een regel is weg",
        LogFaultKind.Changed => "een regel is veranderd",
        LogFaultKind.Moved => "een regel staat op de verkeerde plaats",
        LogFaultKind.Inserted => "een regel is toegevoegd",
        _ => "het begin of het einde is veranderd",
    };

    public static string Of(EventKind kind) => kind switch
    {
        EventKind.Received => "Het bericht kwam binnen.",
        EventKind.Viewed => "bekeek het bericht.",
        EventKind.ViewedWithReason => "bekeek het bericht met deze reden:",
        EventKind.PickedUp => "pakte het bericht op.",
        EventKind.Added => "De afzender schreef nog iets.",
        EventKind.Corrected => "verbeterde dorp, onderwerp of spoed.",
        EventKind.Escalated => "Het bericht was nog niet opgepakt.",
        EventKind.EscalatedLate => "Het bericht was nog niet opgepakt. Een eerdere stap is overgeslagen, want die was al te laat.",
        EventKind.Revealed => "bekeek de namen en adressen.",
        EventKind.Offered => "vroeg een collega om het over te nemen.",
        EventKind.TakenOver => "nam het bericht over.",
        EventKind.OfferEnded => "stopte het overdragen.",
        EventKind.PassedOn => "gaf het bericht door.",
        EventKind.Barred => "kent deze persoon en ziet het bericht niet meer.",
        EventKind.Noted => "schreef een notitie.",
        EventKind.Reopened => "opende het bericht weer.",
        EventKind.Joined => "koos met wie het samen gaat.",
        EventKind.VisitPlanned => "plande een bezoek.",
        EventKind.Informed => "schreef op of de inwoner het weet.",
        EventKind.Expired => "De tekst en het nummer zijn gewist: wij bewaren ze niet langer.",
        EventKind.GivenToPartner => "droeg het over aan een partner.",
        EventKind.Texted => "stuurde de melder een sms.",
        EventKind.Restricted => "blokkeerde het bericht: iemand vroeg daarom.",
        EventKind.Lifted => "hief de blokkade op.",
        EventKind.Objected => "schreef op dat iemand bezwaar maakt.",
        EventKind.SafetyRaised => "zei dat dit over veiligheid thuis gaat.",
        EventKind.SafetyLowered => "zei dat dit niet over veiligheid thuis gaat.",
        EventKind.Struck => "haalde woorden weg: iemand vroeg daarom.",
        EventKind.Exported => "maakte een overzicht voor wie erom vroeg.",
        EventKind.Requested => "schreef een verzoek op.",
        EventKind.Answered => "beantwoordde een verzoek.",
        EventKind.Dismissed => "haalde een vastgelopen bericht weg.",
        _ => "sloot het bericht af.",
    };
}
