using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>
/// The door of the pages behind a shop's code. When the register does not answer, the shops of the pack still open: better a worry under a code that
/// was revoked than none. And when nobody can count, nobody is too many.
/// </summary>
public sealed partial class ShopDoor(
    StaffGate gate, IShops shops, IRateLimits limits, Organisation organisation, TimeProvider clock, ILogger<ShopDoor> logger)
{
    public async Task<ShopLookup> FindAsync(string typed, CancellationToken ct)
    {
        if (!ShopCode.TryParse(typed, out var code))
        {
            return new ShopLookup.Unknown();
        }

        try
        {
            return (await shops.FindAsync(code, ct))?.Shop switch
            {
                null => new ShopLookup.Unknown(),
                { Revoked: true } revoked => new ShopLookup.Revoked(revoked),
                var shop => new ShopLookup.Open(shop),
            };
        }
        catch (StorageUnavailableException fault)
        {
            Log.RegisterAway(logger, fault);
            return organisation.Shops.TryGetValue(code, out var shop) ? new ShopLookup.Open(shop) { OnlyFromPack = true } : new ShopLookup.Away();
        }
    }

    /// <summary>Counts a form under its limit, and says in the response when the next one may come.</summary>
    /// <param name="who">The shop's id, or the address it comes from.</param>
    public async Task<bool> IsTooManyAsync(HttpRequest request, RateLimit limit, string who, CancellationToken ct)
    {
        try
        {
            var now = clock.GetUtcNow();
            if (await limits.TakeAsync(limit, who, now, ct) is not { } until)
            {
                return false;
            }

            request.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling((until - now).TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return true;
        }
        catch (StorageUnavailableException fault)
        {
            Log.LimiterAway(logger, fault, limit.Name);
            return false;
        }
    }

    /// <summary>For who opens a page under a code that opens nothing, or not now: the way to the form that needs no code.</summary>
    public IResult Closed(ShopLookup lookup, HttpRequest request)
    {
        if (lookup is ShopLookup.Away or ShopLookup.Open)
        {
            return gate.Message(
                "Er is een storing",
                $"Probeer het zo nog een keer. Je kunt ons ook bellen: {organisation.Phone}. Is er nu gevaar? Bel 112.",
                StatusOf(lookup));
        }

        var language = FormPost.LanguageOf(request);
        var words = language.Words.Shop;
        return PageResult.Of<Message>(
            new MessageModel(gate.Site, words.UnknownCode, words.UnknownCodeText, words.UnknownCodeLink, language.Address("/signaal"), language),
            StatusOf(lookup));
    }

    /// <summary>The status of a page under a code that opens nothing, or not now.</summary>
    public static int StatusOf(ShopLookup lookup) => lookup switch
    {
        ShopLookup.Unknown => StatusCodes.Status404NotFound,
        ShopLookup.Revoked => StatusCodes.Status410Gone,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The register of shops does not answer. The shops of the pack are used.")]
        public static partial void RegisterAway(ILogger logger, Exception fault);

        [LoggerMessage(2, LogLevel.Error, "Nobody can count under the limit {Limit}. The form is let through.")]
        public static partial void LimiterAway(ILogger logger, Exception fault, string limit);
    }
}
