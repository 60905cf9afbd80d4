using System.Net;

namespace Naober.LocalHost.Http;

/// <summary>Who calls: this machine itself, or a page of another site.</summary>
internal static class Callers
{
    /// <summary>A program or a page on this machine; not through a tunnel, and not a page of another site, whatever its name resolves to.</summary>
    public static bool IsThisMachine(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && context.Request.Host.Host is ("127.0.0.1" or "localhost")
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !IsOtherSite(context.Request);

    /// <summary>Browsers say so; what is no browser says nothing.</summary>
    public static bool IsOtherSite(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none");
}
