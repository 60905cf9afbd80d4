using Naober.Core.Rights;

namespace Naober.Core.Texts;

/// <summary>The Dutch words for what people ask about their own data, and for what was done.</summary>
public static class RightsLabels
{
    public static string Of(RightKind kind) => kind switch
    {
        RightKind.Access => "Inzage",
        RightKind.Correction => "Correctie",
        RightKind.Deletion => "Wissen",
        RightKind.Objection => "Bezwaar",
        _ => "Blokkeren",
    };

    /// <summary>In the words of who asks.</summary>
    public static string Asked(RightKind kind) => kind switch
    {
        RightKind.Access => "Wat hebben jullie van mij?",
        RightKind.Correction => "Het klopt niet. Verbeter het.",
        RightKind.Deletion => "Wis mijn gegevens.",
        RightKind.Objection => "Stop ermee. Ik maak bezwaar.",
        _ => "Bewaar het, maar doe er nu niets mee.",
    };

    public static string Of(RequestOutcome outcome) => outcome switch
    {
        RequestOutcome.Done => "Gedaan",
        RequestOutcome.NothingThere => "Wij hadden niets",
        _ => "Niet gedaan",
    };

    /// <summary>What there is, or what was done with it.</summary>
    public static string Of(ProofLine line) => line.Kind switch
    {
        ProofKind.Blocked when line.Count == 0 => "er was geen bericht om te blokkeren",
        ProofKind.Stopped when line.Count == 0 => "er gaat geen sms meer vanzelf",
        ProofKind.Given when line.Count == 0 => "een overzicht gegeven; er was geen bericht",
        ProofKind.Messages => Count(line.Count, "bericht, met het nummer", "berichten, met het nummer"),
        ProofKind.Names => $"namen en adressen uit {Count(line.Count, "bericht", "berichten")}",
        ProofKind.Notes => Count(line.Count, "notitie of sms van een collega", "notities en sms'jes van collega's"),
        ProofKind.Memory => "wat wij onthielden van eerdere berichten",
        ProofKind.Reminders => Count(line.Count, "aanmelding voor herinneringen", "aanmeldingen voor herinneringen"),
        ProofKind.Answers => Count(line.Count, "antwoord of de bezoeken moeten blijven", "antwoorden of de bezoeken moeten blijven"),
        ProofKind.Stuck => Count(line.Count, "vastgelopen bericht", "vastgelopen berichten"),
        ProofKind.Blocked => $"{Count(line.Count, "bericht", "berichten")} geblokkeerd",
        ProofKind.Unblocked => $"de blokkade van {Count(line.Count, "bericht", "berichten")} opgeheven",
        ProofKind.Stopped => $"bezwaar opgeschreven bij {Count(line.Count, "bericht", "berichten")}; er gaat geen sms meer vanzelf",
        ProofKind.Struck => $"woorden weggehaald uit {Count(line.Count, "bericht of notitie", "berichten en notities")}",
        _ => $"een overzicht gegeven van {Count(line.Count, "bericht", "berichten")}",
    };

    private static string Count(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count} {more}";
}
