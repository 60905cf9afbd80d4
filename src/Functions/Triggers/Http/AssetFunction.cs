using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Naober.Pages;

namespace Naober.Functions.Triggers.Http;

/// <summary>The stylesheet and the pictograms. Their names carry a hash, so a browser may keep them for ever.</summary>
public sealed class AssetFunction
{
    [Function("Asset")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assets/{name}")] HttpRequest request, string name)
    {
        if (Assets.Find(name) is not { } asset)
        {
            return Results.StatusCode(StatusCodes.Status404NotFound);
        }

        request.HttpContext.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(asset.Bytes, asset.ContentType);
    }
}
