using System.Net;
using Microsoft.AspNetCore.Http;

namespace Naober.Functions.Web;

/// <summary>Where a request comes from, to count by and never to keep: what counts is a keyed hash of it.</summary>
public static class ClientAddress
{
    /// <summary>
    /// The last address in X-Forwarded-For, which the platform's front end adds itself; whatever a client writes stands before it. Without its port.
    /// </summary>
    public static string Of(HttpRequest request)
    {
        var last = request.Headers["X-Forwarded-For"].ToString().Split(',')[^1].Trim();
        return IPEndPoint.TryParse(last, out var end) ? end.Address.ToString() : request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
    }
}
