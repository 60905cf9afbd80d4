using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Functions.Flows;
using Naober.Functions.Web;
using Naober.Pages.Tour;

namespace Naober.Functions.Triggers.Http;

/// <summary>The page of a village: when we come, who is there, and what was done with what was heard.</summary>
public sealed class VillageAgendaFunction(StaffGate gate, PublicTour tour, TourViews views)
{
    [Function("VillageAgenda")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dorp/{village}")] HttpRequest request, string village, CancellationToken ct)
    {
        if (views.Find(village) is not { } found)
        {
            return gate.NoVillage();
        }

        var agenda = await tour.FindAgendaAsync(ct);
        var lines = agenda is null ? null : await tour.FindLinesAsync(found.Id, ct);
        var page = PageResult.Of<VillagePage>(views.Village(FormPost.LanguageOf(request), found, agenda, lines) with
        {
            Decided = agenda is not null && await tour.FindDecisionAsync(found.TogetherWith ?? found.Id, ct) is { } decision ? DecisionWords.Of(decision) : null,
            Stories = agenda is null ? [] : await tour.ListStoriesAsync(found.TogetherWith ?? found.Id, ct),
        });
        return agenda is null ? page : await KeepableResult.OfAsync(page);
    }
}
