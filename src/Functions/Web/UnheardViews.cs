using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>Finds what waits while nobody could be told of it, for the coordinator: every way was refused, or the queues stand still.</summary>
public sealed class UnheardViews(IClaims claims, Organisation organisation, TimeProvider clock)
{
    // Long enough for every way to be tried, and far shorter than any term but that of what is acute.
    private static readonly TimeSpan TimeToTell = TimeSpan.FromMinutes(10);

    private const int MostNamed = 10;

    /// <param name="open">Of which only what this person may see counts. What waits is looked up one by one; there is seldom much.</param>
    public async Task<IReadOnlyList<Alert>> AlertsAsync(Person me, IEnumerable<Signal> open, CancellationToken ct)
    {
        var alerts = new List<Alert>();
        foreach (var signal in open.Where(s => s.Wait?.Since < clock.GetUtcNow() - TimeToTell && Access.MaySee(organisation, me, s)))
        {
            var done = await claims.ListDoneAsync(signal.Id, ct);
            if (!done.Any(s => Steps.IsNotice(s.Key) && s.Value.WasSent && s.Value.At >= signal.Wait!.Since))
            {
                alerts.Add(new Alert("Van een bericht dat wacht, kon niemand een melding krijgen. Bel de contactpersoon.", "Bekijk het bericht", $"/werk/signaal/{signal.Id}"));
            }

            if (alerts.Count == MostNamed)
            {
                break;
            }
        }

        return alerts;
    }
}
