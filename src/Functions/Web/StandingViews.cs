using Naober.Core.Organisations;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Puts into words, on the coordinator's front page, which housekeeping failed, stands still or never ran.</summary>
public sealed class StandingViews(Organisation organisation, TimeProvider clock)
{
    private const string Call = "Bel de beheerder van Naober.";

    /// <param name="standings">As they are kept. What never ran counts from <see cref="Standings.Begin"/>, so that a first night may still come.</param>
    public IEnumerable<Alert> Alerts(IReadOnlyCollection<Standing> standings)
    {
        var began = standings.FirstOrDefault(s => s.Name == Standings.Begin)?.At ?? clock.GetUtcNow();
        var neverRan = Standings.Watched.Except(standings.Select(s => s.Name)).Select(name => new Standing(name, began));
        return standings.Concat(neverRan).SelectMany(Of);
    }

    private IEnumerable<Alert> Of(Standing standing)
    {
        var age = clock.GetUtcNow() - standing.At;
        switch (standing.Name)
        {
            case Standings.Expiry when age > TimeSpan.FromHours(36):
                yield return new($"Het wissen loopt achter: wij bewaren gegevens langer dan mag. {Call}", LinkText: null, Href: null);
                break;
            case Standings.Expiry when standing.Left > 0:
                yield return new(
                    $"{Count(standing.Left, "bericht is", "berichten zijn")} bijna een half jaar niet opgepakt. Binnen twee weken wissen wij de tekst.", "Bekijk de berichten", "/werk");
                break;
            case Standings.VendorCopies when age > TimeSpan.FromHours(3):
                yield return new($"Het wissen bij Twilio loopt achter. {Call}", LinkText: null, Href: null);
                break;
            case Standings.VendorCopies when standing.Left > 0:
                yield return new($"Twilio bewaart {Count(standing.Left, "bericht", "berichten")} te lang. {Call}", LinkText: null, Href: null);
                break;
            case Standings.Keys when standing.Detail is { } lost:
                yield return new(
                    $"Er ontbreekt een sleutel ({lost}). {Count(standing.Left, "tekst is", "teksten zijn")} nu niet te lezen. {Call}", LinkText: null, Href: null);
                break;
            case Standings.Keys when age > TimeSpan.FromHours(6):
                yield return new($"De sleutels zijn niet gecontroleerd. {Call}", LinkText: null, Href: null);
                break;
            case Standings.AccessLog when age > TimeSpan.FromHours(36):
                yield return new($"Het overzicht van inzage is niet gecontroleerd. {Call}", LinkText: null, Href: null);
                break;
            case Standings.AccessLog when standing.Left > 0:
                yield return new($"Iemand heeft iets veranderd in het overzicht van inzage. {Call}", "Bekijk de inzage", "/beheer/inzage");
                break;
            case Standings.Absences when !organisation.AbsencesFromOutlook:
                break; // as it stood when it was switched off
            case Standings.Absences when age > TimeSpan.FromHours(6):
                yield return new("Naober kan de afwezigheid in Outlook nu niet lezen. Zet zelf in Naober wie er niet is.", "Naar de collega's", "/beheer/mensen");
                break;
            case Standings.Absences when standing.Left > 0:
                yield return new(
                    $"Van {Count(standing.Left, "collega kan", "collega's kan")} Naober de afwezigheid in Outlook niet lezen. {Call}", "Naar de collega's", "/beheer/mensen");
                break;
            case Standings.Ladder when age > TimeSpan.FromMinutes(15):
                yield return new($"Blijft een bericht liggen? Dan waarschuwt Naober nu niemand. Kijk zelf. {Call}", "Bekijk de berichten", "/werk");
                break;
            case Standings.Inbound when age > TimeSpan.FromHours(1):
                yield return new($"Naober kan nu niet nakijken of er een sms mist. {Call}", LinkText: null, Href: null);
                break;
        }
    }

    private static string Count(int count, string one, string more) => count == 1 ? $"1 {one}" : $"{count} {more}";
}
