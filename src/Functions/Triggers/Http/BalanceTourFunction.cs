using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.Planning;

namespace Naober.Functions.Triggers.Http;

/// <summary>How the visits are shared among the villages, and the days on which nobody drives.</summary>
public sealed class BalanceTourFunction(StaffGate gate, BalanceViews views, TourDesk desk)
{
    private const int ReasonLength = 60;

    [Function("BalanceTour")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/rondgang/dorpen")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsTourPlanner(request, out var me, out var refusal))
        {
            return refusal;
        }

        var tour = await desk.OpenAsync(ct);
        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<BalancePage>(views.Balance(me, tour.State, "", "", [], request.Query["gedaan"].ToString()));
        }

        var form = await FormPost.FieldsAsync(request, ct);
        if (ChangeForm.RevisionOf(form) != tour.State.Draft.Revision)
        {
            return PlanChanged.Answer(gate);
        }

        var (typed, reason) = (form[PlanFields.Date].ToString(), form[PlanFields.Reason].ToString().Trim());
        var (opens, date) = (form[PlanFields.Action] == PlanFields.Open, ChangeForm.DateOf(typed));
        List<FieldError> errors =
        [
            .. date < tour.State.Today || date is null ? [new(PlanFields.Date, "Kies een dag vanaf vandaag.")] : (FieldError[])[],
            .. !opens && reason.Length is 0 or > ReasonLength ? [new(PlanFields.Reason, "Schrijf in een paar woorden waarom.")] : (FieldError[])[],
        ];
        if (errors.Count > 0)
        {
            return PageResult.Of<BalancePage>(views.Balance(me, tour.State, typed, reason, errors, null), StatusCodes.Status400BadRequest);
        }

        return await desk.SaveAsync(tour, TourEdit.Close(tour.State, date!.Value, opens ? null : reason), ct)
            ? Results.Redirect($"{PlanFields.Page}/dorpen?gedaan=bewaard")
            : PlanChanged.Answer(gate);
    }
}
