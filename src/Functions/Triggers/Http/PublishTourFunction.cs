using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.Planning;

namespace Naober.Functions.Triggers.Http;

/// <summary>Publishes proposals up to a day, after a preview of who hears of it. Pressed twice, the second finds another plan and does nothing.</summary>
public sealed class PublishTourFunction(StaffGate gate, PlanViews views, TourDesk desk, ITourAudience audience, Organisation organisation)
{
    private const int UsualDays = 28;

    [Function("PublishTour")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/rondgang/bekendmaken")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsTourPlanner(request, out var me, out var refusal))
        {
            return refusal;
        }

        var tour = await desk.OpenAsync(ct);
        var isGet = HttpMethods.IsGet(request.Method);
        var form = await FormPost.FieldsAsync(request, ct);
        var typed = isGet ? request.Query[PlanFields.Last].ToString() : form[PlanFields.Last].ToString();
        var last = typed.Length == 0 ? tour.State.Today.AddDays(UsualDays) : ChangeForm.DateOf(typed);
        FieldError[] errors = last is null ? [new(PlanFields.Last, "Deze datum klopt niet. Een goede datum is 2026-12-24.")] : [];
        if (!isGet && ChangeForm.RevisionOf(form) != tour.State.Draft.Revision)
        {
            return PlanChanged.Answer(gate);
        }

        var page = views.Publish(me, tour.State, last ?? tour.State.Today.AddDays(UsualDays), await audience.CountAsync(ct), errors);
        if (isGet || errors.Length > 0 || page.Refused.Count > 0 || page.Stops.Count == 0)
        {
            return PageResult.Of<PublishPage>(page, isGet ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
        }

        return await desk.SaveAsync(tour, TourEdit.Publish(tour.State, last!.Value, organisation.ContactPersons, desk.Now), ct)
            ? Results.Redirect($"{PlanFields.Page}?gedaan=bekend")
            : PlanChanged.Answer(gate);
    }
}
