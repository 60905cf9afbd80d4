using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Texts;
using Naober.Functions.Ports;
using Naober.Functions.Web;
using Naober.Pages.Shops;

namespace Naober.Functions.Triggers.Http;

/// <summary>What became of a shop's signals, behind its PIN. A try is counted before the PIN is looked at, and when nobody can count nobody gets in.</summary>
public sealed class ShopStandingFunction(
    ShopDoor door, StaffGate gate, ShopViews views, ISignalStore signals, IRateLimits limits, Organisation organisation, TimeProvider clock, TimeZoneInfo zone)
{
    [Function("ShopStanding")]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "post", Route = "winkel/{code}/stand")] HttpRequest request, string code, CancellationToken ct)
    {
        var lookup = await door.FindAsync(code, ct);
        if (lookup is not ShopLookup.Open({ } shop) { OnlyFromPack: false })
        {
            return door.Closed(lookup, request);
        }

        if (shop.Pin is not { } pin)
        {
            return gate.Message(
                "Er is nog geen pincode",
                $"Vraag ons om een pincode voor jullie winkel. Bel {organisation.Phone}.",
                StatusCodes.Status404NotFound);
        }

        if (HttpMethods.IsGet(request.Method))
        {
            return PageResult.Of<ShopStanding>(views.AskPin(shop));
        }

        var now = clock.GetUtcNow();
        var form = await FormPost.FieldsAsync(request, ct);
        try
        {
            if (await limits.TakeAsync(RateLimit.Pin, shop.Id.Value, now, ct) is { } until)
            {
                return Ask(shop, $"Dit was te vaak. Wacht tot {DutchTime.Hour(until, zone)}.", StatusCodes.Status429TooManyRequests);
            }
        }
        catch (StorageUnavailableException)
        {
            return Ask(shop, "Er is een storing bij ons. Probeer het zo nog een keer.", StatusCodes.Status503ServiceUnavailable);
        }

        return pin.Matches(form[ManageFields.Pin].ToString().Trim())
            ? PageResult.Of<ShopStanding>(views.Standing(shop, await signals.ListOfShopAsync(shop.Id, ShopTally.Since(now, zone), ct), now))
            : Ask(shop, "De pincode klopt niet. Kijk nog een keer.", StatusCodes.Status403Forbidden);
    }

    private PageResult Ask(Shop shop, string error, int statusCode) =>
        PageResult.Of<ShopStanding>(views.AskPin(shop, error), statusCode);
}
