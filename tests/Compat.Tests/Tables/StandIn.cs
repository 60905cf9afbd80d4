using System.Net;
using System.Text;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Xunit;

namespace Naober.Compat.Tests.Tables;

/// <summary>
/// Stands in for the service where Azurite lets pass what Azure refuses, or cannot answer as Azure does. It gives its
/// replies in turn, the last one for ever, and keeps what it was sent.
/// </summary>
internal sealed class StandIn(params StandIn.Reply[] replies) : HttpMessageHandler
{
    private const string Key = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";

    public List<Sent> Requests { get; } = [];

    public Sent Only => Assert.Single(Requests);

    /// <summary>Called with each request before it is answered.</summary>
    public Action<Sent>? OnRequest { get; init; }

    public static Reply Answer(HttpStatusCode status, string? body = null, params (string Name, string Value)[] headers) => new(status, body, headers);

    public static Reply NoContent() => Answer(HttpStatusCode.NoContent);

    /// <summary>Retries at once, so that no test waits.</summary>
    public TableClientOptions Options() => new()
    {
        Transport = new HttpClientTransport(new HttpClient(this)),
        Retry = { Delay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) },
    };

    public TableSharedKeyCredential Credential { get; } = new("acct", Key);

    public TableClient Table() => new(new Uri("https://acct.table.core.windows.net"), "signals", Credential, Options());

    public TableServiceClient Service() => new(new Uri("https://acct.table.core.windows.net"), Credential, Options());

    public TableClient TableWithToken(TokenCredential token, string endpoint) => new(new Uri(endpoint), "signals", token, Options());

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var sent = new Sent(
            request.Method.Method,
            request.RequestUri!.PathAndQuery,
            request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>())
                .ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase),
            request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        Requests.Add(sent);
        OnRequest?.Invoke(sent);
        return replies[Math.Min(Requests.Count, replies.Length) - 1].ToMessage();
    }

    internal sealed record Reply(HttpStatusCode Status, string? Body, (string Name, string Value)[] Headers)
    {
        public HttpResponseMessage ToMessage()
        {
            var message = new HttpResponseMessage(Status) { Content = Body is null ? null : new StringContent(Body, Encoding.UTF8, "application/json") };
            foreach (var (name, value) in Headers)
            {
                if (!message.Headers.TryAddWithoutValidation(name, value))
                {
                    message.Content?.Headers.Remove(name);
                    message.Content?.Headers.TryAddWithoutValidation(name, value);
                }
            }

            return message;
        }
    }

    internal sealed record Sent(string Method, string PathAndQuery, Dictionary<string, string> Headers, string Body);
}
