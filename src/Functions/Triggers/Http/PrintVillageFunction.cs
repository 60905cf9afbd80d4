using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Functions.Flows;
using Naober.Functions.Web;
using Naober.Pages.Tour;

namespace Naober.Functions.Triggers.Http;

/// <summary>What anybody may print of a village: the poster, the card that one neighbour hands to another, and the question that hangs in the van.</summary>
public sealed class PrintVillageFunction(StaffGate gate, PublicTour tour, TourViews views)
{
    [Function("PrintVillage")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "dorp/{village}/{card}")] HttpRequest request,
        string village,
        string card,
        CancellationToken ct)
    {
        if (views.Find(village) is not { } found || card is not ("poster" or "kaart" or "vraag"))
        {
            return gate.NoVillage();
        }

        if (card == "vraag")
        {
            return await KeepableResult.OfAsync(PageResult.Of<StaySheet>(views.Sheet(FormPost.LanguageOf(request), found)));
        }

        // Paper is not printed of what nobody knows.
        if (await tour.FindAgendaAsync(ct) is not { } agenda)
        {
            return gate.AgendaAway();
        }

        var model = views.Print(FormPost.LanguageOf(request), found, agenda);
        return await KeepableResult.OfAsync(card == "poster" ? PageResult.Of<VillagePoster>(model) : PageResult.Of<VillageCard>(model));
    }
}
