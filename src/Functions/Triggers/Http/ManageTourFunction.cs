using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Web;
using Naober.Pages.Planning;

namespace Naober.Functions.Triggers.Http;

/// <summary>The plan of the tour, and planning again what nobody knows of yet.</summary>
public sealed class ManageTourFunction(StaffGate gate, PlanViews views, VisitViews visits, TourDesk desk)
{
    [Function("ManageTour")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/rondgang")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsTourPlanner(request, out var me, out var refusal))
        {
            return refusal;
        }

        var tour = await desk.OpenAsync(ct);
        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<PlanPage>(views.Plan(me, tour.State, request.Query["gedaan"].ToString()) with { Untold = visits.Missing(tour.State.Stops) });
        }

        var isFresh = ChangeForm.RevisionOf(await FormPost.FieldsAsync(request, ct)) == tour.State.Draft.Revision;
        return isFresh && await desk.SaveAsync(tour, new TourEdit(Drafting.Again(tour.State, desk.Now), []), ct)
            ? Results.Redirect($"{PlanFields.Page}?gedaan=gepland")
            : PlanChanged.Answer(gate);
    }
}
