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
public sealed class AgreeVillageFunction(
    StaffGate gate, BalanceViews views, TourDesk desk, ITourAgreements agreements, IVisitStories stories, ISeriesAnswers answers, ITourAudience audience, Organisation organisation)
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
        var heard = await HearAsync(there, stored.Agreement, ct);
        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<VillageTourPage>(views.Village(me, tour.State, there, stored, heard, null, [], request.Query["gedaan"].ToString()));
        }

        var form = await AgreementForm.ReadAsync(request, ct);
        var next = form.Apply(stored.Agreement, heard.Tally, tour.State.Today, me.Id, out var errors);
        if (errors.Count > 0)
        {
            return PageResult.Of<VillageTourPage>(views.Village(me, tour.State, there, stored, heard, form, errors, null), StatusCodes.Status400BadRequest);
        }

        return form.Version == (stored.Version ?? "") && await agreements.SaveAsync(next, stored, ct)
            ? Results.Redirect($"{PlanFields.Page}/dorp/{village}?gedaan=bewaard")
            : PlanChanged.Answer(gate);
    }

    private async Task<VillageHeard> HearAsync(TourVillage village, VillageAgreement agreement, CancellationToken ct) => new(
        [.. (await stories.ListAsync(village.Id, ct)).Select(s => s.Story)],
        agreement.Series is { } series ? SeriesTally.Of(await answers.ListAsync(village.Id, ct), series, organisation.Hours.Zone) : SeriesTally.None,
        (await audience.CountAsync(ct)).GetValueOrDefault(village.Id));
}
