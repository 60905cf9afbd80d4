using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>The signals that wait, for who is signed in: only theirs, and no text.</summary>
public sealed class WorkListFunction(
    StaffGate gate,
    StaffViews views,
    ISignalStore signals,
    StuckList stuck,
    IPatterns patterns,
    PublicTour tour,
    VisitViews visits,
    RightsViews rights,
    RightsRegister requests,
    Organisation organisation,
    TimeProvider clock)
{
    [Function("WorkList")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "werk")] HttpRequest request, CancellationToken ct) =>
        gate.Admits(request, out var me, out var refusal)
            ? PageResult.Of<WorkList>(views.List(
                me,
                await signals.ListOpenAsync(ct),
                await stuck.ForAsync(me, ct),
                await patterns.ListAsync(ct),
                clock.GetUtcNow()) with
            {
                Notice = NoticeOf(request),
                NextStops = NextStops.Of(organisation, me, await tour.FindAgendaAsync(ct)),
                Requests = rights.MayEnter(me) && !Access.MayManage(organisation, me) ? rights.Waiting(me, await requests.ListAsync(me, ct)) : null,
                Untold = visits.UntoldBy(me, await tour.ListOverAsync(ct)),
            })
            : refusal;

    // Of what who is signed in gave away, and therefore cannot read it on its own page.
    private static string? NoticeOf(HttpRequest request) => request.Query["gedaan"].ToString() switch
    {
        SignalFields.RaiseSafety => "Dank je wel. Een collega voor veiligheid thuis kijkt nu naar het bericht. Jij ziet het niet meer.",
        SignalFields.LowerSafety => "Het bericht gaat nu naar een collega.",
        _ => null,
    };
}
