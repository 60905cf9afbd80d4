using System.Net;

namespace Naober.Functions.Adapters.Sms;

/// <summary>
/// What the Twilio SDK cannot be told itself: another address, and when to come back. It hides the headers of an error, so a 429 becomes
/// <see cref="TooManyRequestsException"/>, which the SDK wraps.
/// </summary>
internal sealed class TwilioTransport(Uri baseAddress) : DelegatingHandler(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri = new UriBuilder(request.RequestUri!)
        {
            Scheme = baseAddress.Scheme,
            Host = baseAddress.Host,
            Port = baseAddress.Port,
        }.Uri;
        var response = await base.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.TooManyRequests)
        {
            var retryAfter = response.Headers.RetryAfter?.Delta;
            response.Dispose();
            throw new TooManyRequestsException(retryAfter);
        }

        return response;
    }
}

/// <summary>Twilio answered 429.</summary>
internal sealed class TooManyRequestsException(TimeSpan? retryAfter) : Exception("Twilio answered 429.")
{
    public TimeSpan? RetryAfter => retryAfter;
}
