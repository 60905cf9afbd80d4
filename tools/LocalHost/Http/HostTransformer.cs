using System.Globalization;
using Naober.LocalHost.Handler;
using Yarp.ReverseProxy.Forwarder;

namespace Naober.LocalHost.Http;

/// <summary>What front end and host change about a request: their own headers, and nothing else. The Host header stays.</summary>
internal sealed class HostTransformer : HttpTransformer
{
    public static readonly HostTransformer Instance = new();

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext, HttpRequestMessage proxyRequest, string destinationPrefix, CancellationToken cancellationToken)
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken);
        HostHeaders.Set(proxyRequest.Headers);

        // The front end adds the caller to what it was told, and replaces the rest.
        var client = string.Create(CultureInfo.InvariantCulture, $"{httpContext.Connection.RemoteIpAddress}:{httpContext.Connection.RemotePort}");
        proxyRequest.Headers.TryAddWithoutValidation("X-Forwarded-For", client);
        Replace(proxyRequest, "X-Forwarded-Proto", httpContext.Request.Scheme);
        Replace(proxyRequest, "X-Forwarded-Host", httpContext.Request.Host.Value ?? "");
    }

    private static void Replace(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
