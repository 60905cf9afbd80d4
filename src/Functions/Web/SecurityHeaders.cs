using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Configuration;

namespace Naober.Functions.Web;

/// <summary>
/// What every answer says to a browser: nothing from elsewhere, no framing (but for the one page that Teams shows), no caching unless a
/// function says so. Set before the function runs, so that also its failure carries them.
/// </summary>
public sealed class SecurityHeaders(FrameAncestors ancestors) : IFunctionsWorkerMiddleware
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors ";

    public Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        if (context.GetHttpContext() is { } http)
        {
            var headers = http.Response.Headers;
            var framed = http.Request.Path.StartsWithSegments("/teams", StringComparison.OrdinalIgnoreCase);
            headers.ContentSecurityPolicy = Policy + (framed ? ancestors.Sources : "'none'");
            if (!framed)
            {
                headers.XFrameOptions = "DENY";
            }

            headers.XContentTypeOptions = "nosniff";
            headers.StrictTransportSecurity = "max-age=31536000; includeSubDomains";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers.CacheControl = "no-store";
        }

        return next(context);
    }
}

/// <summary>Who may frame the Teams tab, as sources of a Content-Security-Policy.</summary>
public sealed record FrameAncestors(string Sources)
{
    // https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements
    private const string Teams =
        "https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.microsoft365.com https://*.office.com";

    /// <summary>The setting <c>Teams__FrameAncestors</c>, or Teams itself.</summary>
    public static FrameAncestors From(IConfiguration configuration) =>
        new(configuration["Teams:FrameAncestors"] is { Length: > 0 } set ? set : Teams);
}
