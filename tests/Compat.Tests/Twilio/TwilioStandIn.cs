using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Twilio.Clients;
using SystemNetHttpClient = Twilio.Http.SystemNetHttpClient;

namespace Naober.Compat.Tests.Twilio;

/// <summary>
/// A Twilio of the test's own on a free port. It answers as <see cref="Answer"/> says and keeps what it was asked. The client
/// that speaks to it sends everything to https://api.twilio.com, and a handler brings it here, as our adapter does.
/// </summary>
internal sealed class TwilioStandIn : IAsyncDisposable
{
    public const string AccountSid = "AC00000000000000000000000000000001";
    public const string AuthToken = "12345";

    private readonly WebApplication _server;
    private readonly ConcurrentQueue<Asked> _asked = new();

    private TwilioStandIn(WebApplication server) => _server = server;

    public Func<HttpContext, Task> Answer { get; set; } = _ => Task.CompletedTask;

    public IReadOnlyList<Asked> Requests => [.. _asked];

    public static async Task<TwilioStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var standIn = new TwilioStandIn(builder.Build());
        standIn._server.Run(standIn.AnswerAsync);
        await standIn._server.StartAsync();
        return standIn;
    }

    /// <summary>A real client of the library, whose way to Twilio leads here.</summary>
    public TwilioRestClient Client(TimeSpan? timeout = null, string username = AccountSid, string? region = null, string? edge = null) =>
        new(
            username,
            AuthToken,
            AccountSid,
            region,
            new SystemNetHttpClient(new HttpClient(new WayToStandIn(new Uri(_server.Urls.Single()))) { Timeout = timeout ?? TimeSpan.FromSeconds(20) }),
            edge);

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        context.Request.Body.Position = 0;
        _asked.Enqueue(new Asked(
            context.Request.Method,
            context.Request.Headers["X-Original-Uri"].ToString(),
            body,
            context.Request.ContentType,
            context.Request.Headers.Authorization.ToString()));
        await Answer(context);
    }

    /// <summary>A request, with <paramref name="Uri"/> as the library asked for it, before it was brought to the stand-in.</summary>
    public sealed record Asked(string Method, string Uri, string Body, string? ContentType, string Authorization);

    /// <summary>Overrides <c>SendAsync</c> only, as our adapter's handler does: a synchronous send that passed it by would reach the internet.</summary>
    private sealed class WayToStandIn(Uri standIn) : DelegatingHandler(new SocketsHttpHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            request.Headers.Add("X-Original-Uri", asked.AbsoluteUri);
            request.RequestUri = new UriBuilder(asked) { Scheme = standIn.Scheme, Host = standIn.Host, Port = standIn.Port }.Uri;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
