using System.Collections.Concurrent;
using System.Net.Http.Headers;

namespace Naober.Sandbox.Twilio;

/// <summary>Posts a signed form as Twilio does: time-outs, retries and the fallback address.</summary>
public sealed class WebhookCaller(SandboxOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<TimeSpan, HttpClient> _clients = new();

    /// <summary>Calls the address, retries as its fragment says, and then the fallback with ErrorCode and ErrorUrl added.</summary>
    public async Task<WebhookAnswer> CallAsync(
        string configured, string? fallback, IReadOnlyList<KeyValuePair<string, string>> parameters, SignAs sign, CancellationToken ct)
    {
        var target = WebhookTarget.Parse(configured);
        var answer = await CallAsync(target, parameters, sign, ct);
        if (answer.ErrorCode is not { } code || fallback is null)
        {
            return answer;
        }

        KeyValuePair<string, string>[] told = [.. parameters, new("ErrorCode", $"{code}"), new("ErrorUrl", target.Url)];
        var second = await CallAsync(WebhookTarget.Parse(fallback), told, sign, ct);
        return second with { Attempts = answer.Attempts, FromFallback = true };
    }

    public void Dispose()
    {
        foreach (var client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private async Task<WebhookAnswer> CallAsync(
        WebhookTarget target, IReadOnlyList<KeyValuePair<string, string>> parameters, SignAs sign, CancellationToken ct)
    {
        using var total = CancellationTokenSource.CreateLinkedTokenSource(ct);
        total.CancelAfter(target.Total);
        var idempotency = $"{Guid.NewGuid()}";
        for (var attempt = 1; ; attempt++)
        {
            var answer = await TryAsync(target, parameters, sign, idempotency, total.Token) with { Attempts = attempt };
            ct.ThrowIfCancellationRequested();
            if (answer.Failure is null || attempt > target.Retries || !target.RetriesAfter(answer.Failure) || total.IsCancellationRequested)
            {
                return answer;
            }
        }
    }

    private async Task<WebhookAnswer> TryAsync(
        WebhookTarget target, IReadOnlyList<KeyValuePair<string, string>> parameters, SignAs sign, string idempotency, CancellationToken total)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target.Url) { Content = new FormUrlEncodedContent(parameters) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=UTF-8");
        request.Headers.TryAddWithoutValidation("I-Twilio-Idempotency-Token", idempotency);
        if (sign is not SignAs.Nobody)
        {
            var key = sign is SignAs.Stranger ? "not-the-auth-token" : options.AuthToken;
            request.Headers.TryAddWithoutValidation(
                WebhookSignature.Header, WebhookSignature.Compute(key, target.Url, parameters));
        }

        using var read = CancellationTokenSource.CreateLinkedTokenSource(total);
        read.CancelAfter(target.Connect + target.Read);
        try
        {
            using var response = await _clients.GetOrAdd(target.Connect, NewClient).SendAsync(request, read.Token);
            var status = (int)response.StatusCode;
            var body = await response.Content.ReadAsStringAsync(read.Token);
            var failure = status switch { >= 500 => "5xx", >= 400 => "4xx", _ => null };
            return new WebhookAnswer(
                status, response.Content.Headers.ContentType?.MediaType, body, response.IsSuccessStatusCode ? null : 11200, failure);
        }
        catch (HttpRequestException e) when (e.HttpRequestError is HttpRequestError.ConnectionError
            or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError)
        {
            return new WebhookAnswer(null, null, "", 11205, "ct");
        }
        catch (OperationCanceledException e) when (!read.IsCancellationRequested && e.InnerException is TimeoutException)
        {
            return new WebhookAnswer(null, null, "", 11205, "ct");
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException)
        {
            return new WebhookAnswer(null, null, "", 11200, "rt");
        }
    }

    private static HttpClient NewClient(TimeSpan connect)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectTimeout = connect,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("TwilioProxy/1.1");
        return client;
    }
}
