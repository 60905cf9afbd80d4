using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Naober.Functions.Settings;

namespace Naober.Functions.Web;

/// <summary>
/// Refuses a post that another site made a browser send: an unsafe method passes only when the browser says it comes from our own page, or,
/// where it does not say so, when its Origin is ours. The webhook is no browser; it proves itself by its signature.
/// </summary>
public sealed class CrossSiteGuard(PublicAddress address) : IFunctionsWorkerMiddleware
{
    public const string Webhook = "/sms";

    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http && !MayPass(http.Request))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            http.Response.ContentType = "text/plain; charset=utf-8";
            await http.Response.WriteAsync(
                "Dit verzoek kwam van een andere website. Open onze pagina zelf en probeer het opnieuw.", http.RequestAborted);
            return;
        }

        await next(context);
    }

    private bool MayPass(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        || HttpMethods.IsHead(request.Method)
        || request.Path.Equals(Webhook, StringComparison.OrdinalIgnoreCase)
        || (request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "" => string.Equals(request.Headers.Origin, address.Origin, StringComparison.OrdinalIgnoreCase),
            "same-origin" or "none" => true,
            _ => false,
        });
}
