using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Functions.Ports;
using Naober.Pages;

namespace Naober.Functions.Web;

/// <summary>
/// The door of the pages behind a shop's code. When the register does not answer, the shops of the pack still open: better a worry under a code that
/// was revoked than none. And when nobody can count, nobody is too many.
/// </summary>
public sealed partial class ShopDoor(
    StaffGate gate, IShops shops, IRateLimits limits, Organisation organisation, TimeProvider clock, TimeZoneInfo zone, ILogger<ShopDoor> logger)
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

    /// <summary>Counts a form under its limit.</summary>
    /// <param name="who">The shop's id, or the address it comes from.</param>
    /// <returns>Null: it may come in. Otherwise from when, UTC.</returns>
    public async Task<DateTimeOffset?> WaitAsync(RateLimit limit, string who, CancellationToken ct)
    {
        try
        {
            return await limits.TakeAsync(limit, who, clock.GetUtcNow(), ct);
        }
        catch (StorageUnavailableException fault)
        {
            Log.LimiterAway(logger, fault, limit.Name);
            return null;
        }
    }

    /// <summary>For who opens a page under a code that opens nothing, or not now.</summary>
    public IResult Closed(ShopLookup lookup) => lookup switch
    {
        ShopLookup.Unknown => gate.Message("We kennen deze code niet", $"Kijk of de code klopt met het kaartje. {Call}", StatusCodes.Status404NotFound),
        ShopLookup.Revoked => gate.Message("Deze code werkt niet meer", $"Vraag om een nieuw kaartje. {Call}", StatusCodes.Status410Gone),
        ShopLookup.Away or ShopLookup.Open => gate.Message("Er is een storing", $"Probeer het zo nog een keer. {Call}", StatusCodes.Status503ServiceUnavailable),
        _ => throw new UnreachableException(),
    };

    /// <summary>For who sent a form under a code that opens nothing: every word is still on the screen.</summary>
    /// <param name="typed">The answers as a person reads them.</param>
    public Task<IResult> HoldAsync(HttpRequest request, ShopLookup lookup, string typed, Danger danger, CancellationToken ct) => lookup switch
    {
        ShopLookup.Unknown => HoldAsync(request, HeldReason.CodeUnknown, typed, danger, until: null, StatusCodes.Status404NotFound, ct),
        ShopLookup.Revoked => HoldAsync(request, HeldReason.CodeRevoked, typed, danger, until: null, StatusCodes.Status410Gone, ct),
        ShopLookup.Away => HoldAsync(request, HeldReason.Fault, typed, danger, until: null, StatusCodes.Status503ServiceUnavailable, ct),
        _ => throw new UnreachableException(),
    };

    /// <summary>For who sent a form too many: every word is still on the screen, and it can be sent again from there.</summary>
    /// <param name="until">From when, UTC.</param>
    /// <inheritdoc cref="HoldAsync(HttpRequest, ShopLookup, string, Danger, CancellationToken)"/>
    public Task<IResult> HoldAsync(HttpRequest request, DateTimeOffset until, string typed, Danger danger, CancellationToken ct)
    {
        var seconds = Math.Ceiling((until - clock.GetUtcNow()).TotalSeconds);
        request.HttpContext.Response.Headers.RetryAfter = ((int)seconds).ToString(CultureInfo.InvariantCulture);
        return HoldAsync(request, HeldReason.TooMany, typed, danger, DutchTime.Hour(until, zone), StatusCodes.Status429TooManyRequests, ct);
    }

    private string Call => $"Je kunt ons ook bellen: {organisation.Phone}. Is er nu gevaar? Bel 112.";

    private async Task<IResult> HoldAsync(
        HttpRequest request, HeldReason reason, string typed, Danger danger, string? until, int statusCode, CancellationToken ct)
    {
        var form = request.HasFormContentType ? await request.ReadFormAsync(ct) : FormCollection.Empty;
        return PageResult.Of<HeldForm>(
            new HeldFormModel(
                gate.Site,
                reason,
                danger,
                request.Path.ToUriComponent() + request.QueryString.ToUriComponent(),
                [.. form.SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")))],
                typed,
                until),
            statusCode);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The register of shops does not answer. The shops of the pack are used.")]
        public static partial void RegisterAway(ILogger logger, Exception fault);

        [LoggerMessage(2, LogLevel.Error, "Nobody can count under the limit {Limit}. The form is let through.")]
        public static partial void LimiterAway(ILogger logger, Exception fault, string limit);
    }
}
