using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Naober.Tools.Tests.Sandbox;

/// <summary>The other end of the webhook: keeps what comes in and answers as the test says.</summary>
public sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Call> _calls = new();

    private Receiver(WebApplication app) => _app = app;

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    public string Sms => $"{Address}/sms";

    public IReadOnlyList<Call> Calls => [.. _calls];

    /// <summary>What the webhook answers; TwiML that sends "Dank je" unless a test says otherwise.</summary>
    public Func<Call, IResult> Answer { get; set; } = static _ => Reply("Dank je");

    public static IResult Reply(string text) =>
        Results.Content($"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>{text}</Message></Response>", "text/xml");

    public static IResult Silence() => Results.Content("<Response/>", "text/xml");

    public static async Task<Receiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new Receiver(app);
        app.MapPost("/{path}", async (string path, HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            var call = new Call(
                path, form.ToDictionary(f => f.Key, f => $"{f.Value}"), $"{request.Headers["X-Twilio-Signature"]}",
                $"{request.Headers["I-Twilio-Idempotency-Token"]}");
            receiver._calls.Enqueue(call);
            return receiver.Answer(call);
        });
        await app.StartAsync();
        return receiver;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    public sealed record Call(string Path, IReadOnlyDictionary<string, string> Form, string Signature, string IdempotencyToken);
}
