using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Functions.Flows;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Planning;

namespace Naober.Functions.Triggers.Http;

/// <summary>What was agreed with a village: how much it counts, its series, what it said, and what was decided with it.</summary>
public sealed class AgreeVillageFunction(StaffGate gate, BalanceViews views, TourDesk desk, ITourAgreements agreements, IVisitStories stories, Organisation organisation)
{
    [Function("AgreeVillage")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/rondgang/dorp/{village}")] HttpRequest request,
        string village,
        CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (organisation.Tour.Villages.FirstOrDefault(v => v.Id.Value == village) is not { } there)
        {
            return gate.NotFound();
        }

        var tour = await desk.OpenAsync(ct);
        var stored = tour.Agreements.FirstOrDefault(a => a.Agreement.Village == there.Id) ?? new StoredAgreement(new VillageAgreement(there.Id), null);
        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<VillageTourPage>(views.Village(me, tour.State, there, stored, await StoriesAsync(there, ct), null, [], request.Query["gedaan"].ToString()));
        }

        var form = await AgreementForm.ReadAsync(request, ct);
        var next = form.Apply(stored.Agreement, tour.State.Today, me.Id, out var errors);
        if (errors.Count > 0)
        {
            return PageResult.Of<VillageTourPage>(
                views.Village(me, tour.State, there, stored, await StoriesAsync(there, ct), form, errors, null), StatusCodes.Status400BadRequest);
        }

        return form.Version == (stored.Version ?? "") && await agreements.SaveAsync(next, stored, ct)
            ? Results.Redirect($"{PlanFields.Page}/dorp/{village}?gedaan=bewaard")
            : PlanChanged.Answer(gate);
    }

    private async Task<IReadOnlyList<VisitStory>> StoriesAsync(TourVillage village, CancellationToken ct) =>
        [.. (await stories.ListAsync(village.Id, ct)).Select(s => s.Story)];
}
