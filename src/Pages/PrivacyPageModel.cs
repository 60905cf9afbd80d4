using Naober.Core.Privacy;

namespace Naober.Pages;

/// <summary>What residents read about their data.</summary>
/// <param name="Terms">How long what is kept.</param>
public sealed record PrivacyPageModel(Site Site, Retention Terms)
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
            "Alleen de contactpersoon, de vervanger, het team voor het onderwerp en de coördinator. Soms een collega die meehelpt. Een andere collega alleen met een reden, en die schrijven we op. Gaat het over geweld of dwang thuis? Dan leest alleen de aandachtsfunctionaris het."),
        new("Hoe is het beveiligd?", "Je bericht en je nummer staan versleuteld opgeslagen. Wie je bericht opent, wordt vastgelegd."),
        new("Wie helpt ons?", "Twilio bezorgt de sms'jes. Microsoft bewaart de gegevens, in Europa. In Teams staat nooit wat je schreef."),
        new("Hoor je iets terug?", "Meestal wel. Soms sturen we bewust niets meer. Een ander kan meelezen op je telefoon."),
        new(
            "Hoe lang bewaren we het?",
            $"Je bericht en je nummer gaan weg {Terms.TextDaysAfterClosing} dagen nadat we klaar zijn. Na {Terms.TextMonths} maanden gaan ze altijd weg, tenzij jij vraagt om ze te bewaren. De rest gaat weg na {Terms.SignalMonths} maanden. Daarna tellen we alleen nog. Bij Twilio is je bericht binnen een dag leeg. Na 8 dagen is ook je nummer daar weg."),
        new(
            "Wil je weten wat we van je hebben?",
            "Of klopt het niet, of moet het weg? Bel ons. Je kunt ook vragen om te stoppen, of om even niets te doen. Binnen een maand doen we wat je vraagt. Kan het niet? Dan leggen we uit waarom."),
        new("Gaat een bericht over jou?", "Dan vertellen we je dat, binnen een maand. Dat doen we alleen niet als het gevaarlijk is. Wil je geen contact? Dan wissen we het bericht."),
    ];
}
