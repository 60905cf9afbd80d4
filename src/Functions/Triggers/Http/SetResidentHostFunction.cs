using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Privacy;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.Planning;

namespace Naober.Functions.Triggers.Http;

/// <summary>A resident becomes the host of a visit that people know of. Name and number are sealed, with the day on which the resident agreed.</summary>
public sealed class SetResidentHostFunction(StaffGate gate, ChangeViews views, TourDesk desk, IResidentHosts residents, IContentSeal seal)
{
    [Function("SetResidentHost")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "beheer/rondgang/gastheer")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsTourPlanner(request, out var me, out var refusal))
        {
            return refusal;
        }

        var tour = await desk.OpenAsync(ct);
        var form = await FormPost.FieldsAsync(request, ct);
        string Field(string name) => form[name].ToString().Trim();
        if (TourTarget.Find(tour.State, Field(PlanFields.Stop)) is not { Told: { } told } target || ChangeForm.RevisionOf(form) != tour.State.Draft.Revision)
        {
            return PlanChanged.Answer(gate);
        }

        var answers = new HostAnswers(Field(PlanFields.Name), Field(PlanFields.Phone), Field(PlanFields.ConsentOn));
        var (phone, consent) = (PhoneNumber.TryParse(answers.Phone, out var number) && number!.CanReceiveText ? number : null, ChangeForm.DateOf(answers.ConsentOn));
        List<FieldError> errors =
        [
            .. answers.Name.Length is 0 or > ResidentHosting.NameLength ? [new(PlanFields.Name, "Vul de naam in.")] : (FieldError[])[],
            .. phone is null ? [new(PlanFields.Phone, "Vul een mobiel nummer in.")] : (FieldError[])[],
            .. consent is null || consent > tour.State.Today ? [new(PlanFields.ConsentOn, "Vul in op welke dag de bewoner dit goedvond.")] : (FieldError[])[],
        ];
        if (errors.Count > 0)
        {
            return PageResult.Of<ChangePage>(views.Page(me, tour.State, target, null, errors) with { Resident = answers }, StatusCodes.Status400BadRequest);
        }

        var host = new ResidentHost(told.Id, consent!.Value, desk.Now, seal.Seal(Steps.IdOf(told), new Content(answers.Name, phone)));
        return await residents.SaveAsync(told.WithResidentHost(), tour.Stops.First(s => s.Stop.Id == told.Id), host, ct)
            ? Results.Redirect($"{PlanFields.Page}?gedaan=veranderd")
            : PlanChanged.Answer(gate);
    }
}
