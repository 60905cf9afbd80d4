using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Shops;

namespace Naober.Functions.Triggers.Http;

/// <summary>What is printed for a shop: the poster for residents, and the card behind the counter. A code that does not work is not printed.</summary>
public sealed class PrintCardFunction(StaffGate gate, ShopViews views, IShops shops)
{
    [Function("PrintCard")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "beheer/winkels/{id}/{card}")] HttpRequest request,
        string id,
        string card,
        CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out _, out var refusal))
        {
            return refusal;
        }

        return ((await shops.ListAsync(ct)).FirstOrDefault(s => s.Shop.Id.Value == id)?.Shop, card) switch
        {
            ({ } shop, "poster") => PageResult.Of<Poster>(views.Poster(shop)),
            ({ Revoked: false } shop, "kaart") => PageResult.Of<StaffCard>(views.Card(shop)),
            _ => gate.NotFound(),
        };
    }
}
