namespace Naober.Pages;

/// <summary>What residents read about their data.</summary>
/// <param name="Months">How long what is not text or number is kept at most.</param>
/// <param name="Days">How long text and number are kept after closing.</param>
public sealed record PrivacyPageModel(Site Site, int Days, int Months)
{
    /// <summary>Questions with their answers, as docs/privacy.md has them.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Answers =>
    [
        new("Wat bewaren we?", "Je bericht en je telefoonnummer. En het dorp, het onderwerp en de tijd. Meer niet. We vragen niet naar je naam."),
        new(
            "Staat er een naam, een adres of een nummer in je bericht?",
            "Die bewaren we apart. Alleen wie je bericht oppakt, kan ze bekijken. Is er haast? Dan ziet die persoon ze meteen. Is je bericht afgesloten? Dan gooien we ze weg. Een burgerservicenummer, een rekeningnummer en een code bewaren we nooit."),
        new(
            "Wie leest het?",
            "Alleen de contactpersoon van het dorp, de vervanger en de coördinator. Soms een collega die meehelpt. Gaat het over geweld of dwang thuis? Dan leest alleen de aandachtsfunctionaris het."),
        new("Hoe is het beveiligd?", "Je bericht en je nummer staan versleuteld opgeslagen. Wie je bericht opent, wordt vastgelegd."),
        new("Wie helpt ons?", "Twilio bezorgt de sms'jes. Microsoft bewaart de gegevens, in Europa. In Teams staat nooit wat je schreef."),
        new("Hoor je iets terug?", "Meestal wel. Soms sturen we bewust niets meer. Een ander kan meelezen op je telefoon."),
        new(
            "Hoe lang bewaren we het?",
            $"Je bericht en je nummer gaan weg {Days} dagen nadat we klaar zijn. De rest gaat weg na {Months} maanden. Daarna tellen we alleen nog aantallen. Niemand is daarin te herkennen."),
        new(
            "Wil je weten wat we van je hebben?",
            "Of klopt het niet, of moet het weg? Bel ons. Binnen een maand doen we wat je vraagt, of we leggen uit waarom het niet kan."),
        new("Gaat een bericht over jou?", "Dan vertellen we je dat, binnen een maand. Dat doen we alleen niet als het gevaarlijk is. Wil je geen contact? Dan wissen we het bericht."),
    ];
}
