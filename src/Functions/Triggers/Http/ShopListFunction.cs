using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Shops;
using Naober.Core.Villages;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages;
using Naober.Pages.Shops;

namespace Naober.Functions.Triggers.Http;

/// <summary>
/// The shops, and one more. The form carries the id of the shop to be, and the code follows from it: sent twice, storage refuses the second.
/// </summary>
public sealed class ShopListFunction(StaffGate gate, ShopViews views, IShops shops, ShopCodes codes, Organisation organisation)
{
    private static readonly ShopFacts Nothing = new("", "", "", "");

    [Function("ShopList")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "beheer/winkels")] HttpRequest request, CancellationToken ct)
    {
        if (!gate.AdmitsCoordinator(request, out var me, out var refusal))
        {
            return refusal;
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return await PageAsync(me, NewId(), Nothing, [], StatusCodes.Status200OK, ct);
        }

        var edit = await ShopEdit.ReadAsync(request, organisation, views.Today, ct, ManageFields.Facts);
        var id = ShopId.TryParse(edit.Id, out var served) ? served : NewId();
        if (edit.Errors.Count > 0)
        {
            return await PageAsync(me, id, edit.Facts, edit.Errors, StatusCodes.Status400BadRequest, ct);
        }

        var shop = edit.Apply(new Shop(id, codes.First(id), "", "", new VillageId("")), codes)!;
        if (await shops.SaveAsync(shop, from: null, ct) || (await shops.ListAsync(ct)).Any(s => s.Shop.Id == id))
        {
            return Results.Redirect($"/beheer/winkels/{id}?gedaan=erbij");
        }

        // The code that follows from this id is somebody else's: another id makes another.
        return await PageAsync(
            me, NewId(), edit.Facts, [new(ManageFields.Name, "Dat lukte niet. Probeer het nog een keer.")], StatusCodes.Status409Conflict, ct);
    }

    private static ShopId NewId() => ShopId.TryParse(Guid.NewGuid().ToString("N"), out var id) ? id : default;

    private async Task<IResult> PageAsync(
        Person me, ShopId id, ShopFacts facts, IReadOnlyList<FieldError> errors, int statusCode, CancellationToken ct) =>
        PageResult.Of<ShopList>(views.List(me, (await shops.ListAsync(ct)).Select(s => s.Shop), id, facts, errors), statusCode);
}
