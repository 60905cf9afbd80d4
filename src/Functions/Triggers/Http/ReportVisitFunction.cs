using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Routing;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Visits;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// How a visit went, told by its host or the coordinator in two minutes. "Saved" is said only when all of it is; until then everything that was typed
/// stays on the screen, and sending it again is harmless.
/// </summary>
public sealed partial class ReportVisitFunction(
    StaffGate gate, ReportViews views, VisitReporting reporting, ITourStops stops, Organisation organisation, TimeProvider clock, ILogger<ReportVisitFunction> logger)
{
    [Function("ReportVisit")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "werk/bezoek/{id}")] HttpRequest request, string id, CancellationToken ct)
    {
        if (!gate.Admits(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (!StopId.TryParse(id, out var visit) || await stops.FindAsync(visit, ct) is not { } stored || !Access.MayReport(organisation, me, stored.Stop))
        {
            return gate.NotFound();
        }

        return !stored.Stop.IsOver(clock.GetUtcNow(), organisation.Hours.Zone) ? views.NotYet(stored.Stop)
            : HttpMethods.IsPost(request.Method) ? await TakeAsync(request, me, stored, ct)
            : stored.Stop.Stands ? views.Form(me.Name, TargetOf(stored), stored.Stop, ReportAnswers.Blank, [])
            : views.Closed(stored.Stop);
    }

    private async Task<IResult> TakeAsync(HttpRequest request, Person me, StoredStop stored, CancellationToken ct)
    {
        var answers = await ReportViews.ReadAsync(request, ct);
        var told = ReportViews.Read(answers);
        var taken = await reporting.ReadAsync(stored.Stop, told, me.Id, ct);
        var danger = reporting.DangerAnswer(taken);
        if (ReportViews.ErrorsOf(answers) is { Count: > 0 } errors)
        {
            return views.Form(me.Name, TargetOf(stored), stored.Stop, answers, errors, danger);
        }

        try
        {
            return views.Saved(await reporting.SaveAsync(stored, told, taken, me.Id, ct), told, danger);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotSaved(logger, fault, stored.Stop.Id);
            return views.Form(me.Name, TargetOf(stored), stored.Stop, answers, [], danger, notSaved: true);
        }
    }

    private static string TargetOf(StoredStop stored) => $"/werk/bezoek/{stored.Stop.Id}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What the host told of visit {Visit} could not be stored. The page said so and kept it.")]
        public static partial void NotSaved(ILogger logger, Exception fault, StopId visit);
    }
}
