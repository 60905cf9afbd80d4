using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Planning;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// Changes one stop: first a preview of all that goes with it, then, accepted, the same is reckoned again and saved. A page of an older plan
/// changes nothing.
/// </summary>
public sealed class ChangeTourFunction(
    StaffGate gate, ChangeViews views, TourDesk desk, IResidentHosts residents, ITourAudience audience, Organisation organisation)
{
    [Function("ChangeTour")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/rondgang/wijzig")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsTourPlanner(request, out var me, out var refusal))
        {
            return refusal;
        }

        var tour = await desk.OpenAsync(ct);
        var isNew = HttpMethods.IsGet(request.Method);
        var form = isNew ? null : await ChangeForm.ReadAsync(request, ct);
        var id = form?.Stop ?? request.Query[PlanFields.Stop].ToString();
        var target = TourTarget.Find(tour.State, id);
        if ((target is null && id.Length > 0) || (form is not null && form.Revision != tour.State.Draft.Revision))
        {
            return PlanChanged.Answer(gate);
        }

        return form is null ? PageResult.Of<ChangePage>(views.Page(me, tour.State, target, null, []))
            : form.Answers.Action == PlanFields.Details && target?.Told is { } told ? await SaveDetailsAsync(tour, told, form, ct)
            : await ChangeAsync(me, tour, target, form, ct);
    }

    private async Task<IResult> ChangeAsync(Person me, OpenTour tour, TourTarget? target, ChangeForm form, CancellationToken ct)
    {
        if (form.Change(tour.State, target, desk.Now, organisation.Hours.Zone, out var errors) is not { } change)
        {
            return PageResult.Of<ChangePage>(views.Page(me, tour.State, target, form.Answers, errors), StatusCodes.Status400BadRequest);
        }

        var proposal = TourEdit.Propose(tour.State, change);
        if (!form.Accepted || proposal.Refused.Count > 0)
        {
            return PageResult.Of<PreviewPage>(
                views.Preview(me, tour.State, target, form.Answers, proposal, await audience.CountAsync(ct)),
                proposal.Refused.Count > 0 ? StatusCodes.Status409Conflict : StatusCodes.Status200OK);
        }

        return await desk.SaveAsync(tour, TourEdit.Accept(tour.State, proposal, form.Answers.Reason, desk.Now, desk.QuietIn), ct)
            ? Results.Redirect($"{PlanFields.Page}?gedaan=veranderd")
            : PlanChanged.Answer(gate);
    }

    private async Task<IResult> SaveDetailsAsync(OpenTour tour, PlannedStop told, ChangeForm form, CancellationToken ct)
    {
        PersonId? host = organisation.People.ContainsKey(new PersonId(form.Answers.Host)) ? new PersonId(form.Answers.Host) : null;
        var theme = form.Answers.Theme is { Length: > 0 and <= 60 } text ? text : null;
        var from = tour.Stops.First(s => s.Stop.Id == told.Id);
        var next = (host is null && told.ResidentHost ? told : told.WithHost(host)) with { Theme = theme };
        return await residents.SaveAsync(next, from, next.ResidentHost ? await residents.FindAsync(told.Id, ct) : null, ct)
            ? Results.Redirect($"{PlanFields.Page}?gedaan=veranderd")
            : PlanChanged.Answer(gate);
    }
}
