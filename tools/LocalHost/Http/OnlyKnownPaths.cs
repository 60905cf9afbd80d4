using Naober.LocalHost.App;

namespace Naober.LocalHost.Http;

/// <summary>
/// 404 for all that is no route of an HTTP function: also for a wrong method, where ASP.NET would say 405, and for the
/// paths that belong to the host, whatever a catch-all route says.
/// </summary>
internal static class OnlyKnownPaths
{
    private static readonly PathString[] OfTheHost = ["/admin", "/runtime", "/.auth"];

    public static Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var metadata = context.GetEndpoint()?.Metadata;
        var known = metadata?.GetMetadata<PlatformEndpoint>() is not null
            || (metadata?.GetMetadata<Function.Http>() is not null && !Array.Exists(OfTheHost, p => context.Request.Path.StartsWithSegments(p)));
        if (known)
        {
            return next(context);
        }

        context.SetEndpoint(null);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
