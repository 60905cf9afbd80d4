using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Shops;

namespace Naober.Functions.Triggers.Http;

/// <summary>One shop: its facts, its code and its PIN. Two who edit at once: storage lets one through, the other is told.</summary>
public sealed class EditShopFunction(StaffGate gate, ShopViews views, IShops shops, ShopCodes codes, Organisation organisation)
{
    [Function("EditShop")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/winkels/{id}")] HttpRequest request, string id, CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        if ((await shops.ListAsync(ct)).FirstOrDefault(s => s.Shop.Id.Value == id) is not { } stored)
        {
            return gate.NotFound();
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<ShopPage>(views.Page(me, stored.Shop, done: request.Query["gedaan"].ToString()));
        }

        var edit = await ShopEdit.ReadAsync(request, organisation, views.Today, ct);
        if (edit.Errors.Count > 0)
        {
            return PageResult.Of<ShopPage>(views.Page(me, stored.Shop, edit), StatusCodes.Status400BadRequest);
        }

        return edit.Apply(stored.Shop, codes) is not { } next || await shops.SaveAsync(next, stored, ct)
            ? Results.Redirect($"/beheer/winkels/{id}?gedaan={Uri.EscapeDataString(edit.Action)}")
            : gate.Message(
                "Iemand was eerder",
                "Deze winkel is net veranderd. Kijk wat er nu staat en probeer het opnieuw.",
                StatusCodes.Status409Conflict,
                "Terug naar de winkel",
                $"/beheer/winkels/{id}");
    }
}
