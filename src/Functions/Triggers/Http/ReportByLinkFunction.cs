using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Visits;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// How a visit went, told by the resident who was its host, by a link of their own: without signing in, once, and for a week. A link that is unknown,
/// used or too old gets the same answer, and no page says anything of what was told to us.
/// </summary>
public sealed partial class ReportByLinkFunction(
    ReportViews views, VisitReporting reporting, VisitLinks links, ITourStops stops, ShopDoor door, Organisation organisation, TimeProvider clock, ILogger<ReportByLinkFunction> logger)
{
    [Function("ReportByLink")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "bezoek/{token}")] HttpRequest request, string token, CancellationToken ct)
    {
        try
        {
            return await OpenAsync(request, token, ct);
        }
        catch (StorageUnavailableException)
        {
            return views.Away();
        }
    }

    private async Task<IResult> OpenAsync(HttpRequest request, string token, CancellationToken ct)
    {
        if (await links.FindAsync(token, ct) is not { } host || await stops.FindAsync(host.Visit, ct) is not { } stored)
        {
            return await door.IsTooManyAsync(request, RateLimit.VisitLink, ClientAddress.Of(request), ct) ? views.TooMany() : views.NoLink();
        }

        var isOpen = ResidentHosting.IsLinkOpen(stored.Stop, clock.GetUtcNow(), organisation.Hours.Zone);
        return HttpMethods.IsPost(request.Method) && (isOpen || stored.Stop.Report is not null) ? await TakeAsync(request, $"/bezoek/{token}", stored, ct)
            : isOpen ? views.Form(me: null, $"/bezoek/{token}", stored.Stop, ReportAnswers.Blank, [])
            : views.NoLink();
    }

    private async Task<IResult> TakeAsync(HttpRequest request, string target, StoredStop stored, CancellationToken ct)
    {
        var answers = await ReportViews.ReadAsync(request, ct);
        var told = ReportViews.Read(answers);
        var taken = await reporting.ReadAsync(stored.Stop, told, by: null, ct);
        var danger = reporting.DangerAnswer(taken);
        if (stored.Stop.Report is not null)
        {
            return VisitReporting.IsSame(stored.Stop, told, by: null) ? views.Thanks(told, danger) : views.NoLink(); // pressed twice, or too late
        }

        if (ReportViews.ErrorsOf(answers) is { Count: > 0 } errors)
        {
            return views.Form(me: null, target, stored.Stop, answers, errors, danger);
        }

        try
        {
            return await reporting.SaveAsync(stored, told, taken, by: null, ct) == ReportOutcome.SomebodyWasFirst ? views.NoLink() : views.Thanks(told, danger);
        }
        catch (StorageUnavailableException fault)
        {
            Log.NotSaved(logger, fault, stored.Stop.Id);
            return views.Form(me: null, target, stored.Stop, answers, [], danger, notSaved: true);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "What a resident told of visit {Visit} could not be stored. The page said so and kept it.")]
        public static partial void NotSaved(ILogger logger, Exception fault, StopId visit);
    }
}
