namespace Naober.Sandbox.Pages;

/// <summary>Keeps other sites in the same browser out, and scripts that are not ours.</summary>
public static class PageSecurity
{
    public static async Task GuardAsync(HttpContext context, RequestDelegate next)
    {
        var method = context.Request.Method;
        var safe = HttpMethods.IsGet(method) || HttpMethods.IsHead(method);
        if (!safe && context.Request.Headers["Sec-Fetch-Site"] is ["cross-site" or "same-site"])
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var tab = new Uri(context.RequestServices.GetRequiredService<SandboxOptions>().TabUrl.Replace("{subEntityId}", "", StringComparison.Ordinal));
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
            + $"frame-src 'self' {tab.GetLeftPart(UriPartial.Authority)}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        await next(context);
    }
}
