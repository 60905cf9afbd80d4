using System.Net;

namespace Naober.Functions.Adapters.Teams;

/// <summary>
/// What the Graph SDK cannot make sense of: it fails in a new way for each answer that is not Graph's own JSON, as gateways on the way give
/// when Graph is down. Those, 429 and 5xx become <see cref="GraphBusyException"/>.
/// </summary>
internal sealed class GraphTransport() : DelegatingHandler(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode
            || (response.StatusCode is not HttpStatusCode.TooManyRequests and < HttpStatusCode.InternalServerError
                && response.Content.Headers.ContentType?.MediaType is "application/json"))
        {
            return response;
        }

        using (response)
        {
            throw new GraphBusyException((int)response.StatusCode, response.Headers.RetryAfter?.Delta);
        }
    }
}

/// <summary>Graph, or a gateway before it, cannot take the request now.</summary>
internal sealed class GraphBusyException(int status, TimeSpan? retryAfter) : Exception($"Graph answered {status}.")
{
    public int Status => status;

    public TimeSpan? RetryAfter => retryAfter;
}
