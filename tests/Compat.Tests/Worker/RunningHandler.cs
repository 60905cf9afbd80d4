using System.Text;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Naober.Compat.Worker;
using Naober.Testing;

namespace Naober.Compat.Tests.Worker;

/// <summary>A custom handler with the functions of the given classes, on a free port in this process.</summary>
internal sealed class RunningHandler : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DirectoryInfo _appRoot;

    private RunningHandler(IHost host, DirectoryInfo appRoot, Seen seen, CapturedLog log, int port)
    {
        _host = host;
        _appRoot = appRoot;
        Seen = seen;
        Log = log;
        Port = port;
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
    }

    public HttpClient Http { get; }

    public int Port { get; }

    public Seen Seen { get; }

    public CapturedLog Log { get; }

    public static Task<RunningHandler> StartAsync(params Type[] functions) => StartAsync(functions, static _ => { });

    public static async Task<RunningHandler> StartAsync(
        Type[] functions, Action<FunctionsApplicationBuilder> configure, string hostJson = """{"extensions":{"http":{"routePrefix":""}}}""")
    {
        var appRoot = Directory.CreateTempSubdirectory("naober-handler-");
        await File.WriteAllTextAsync(Path.Combine(appRoot.FullName, "host.json"), hostJson);
        var port = Ports.Free(1)[0];
        var seen = new Seen();
        var log = new CapturedLog();
        var builder = new FunctionsApplicationBuilder([], new HandlerSettings(functions, appRoot.FullName, port, "Development"));
        builder.ConfigureFunctionsWebApplication();
        builder.Services.AddSingleton(seen);
        builder.Logging.ClearProviders().AddProvider(log);
        configure(builder);
        var host = builder.Build();
        await host.StartAsync();
        return new RunningHandler(host, appRoot, seen, log, port);
    }

    /// <summary>Sends a request as the Functions host passes one on for the public.</summary>
    public async Task<HttpResponseMessage> PublicAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.Add("X-Azure-Functions-InvocationId", "an-invocation");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    /// <summary>Posts an envelope as the Functions host does for a queue message or timer: chunked, without a length.</summary>
    public async Task<HttpResponseMessage> TriggerAsync(string function, string envelope, params (string Name, string Value)[] headers)
    {
        using var content = new StringContent(envelope, Encoding.UTF8, "application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"/{function}", UriKind.Relative)) { Content = content };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Add("X-Azure-Functions-InvocationId", "an-invocation");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _host.StopAsync();
        _host.Dispose();
        _appRoot.Delete(recursive: true);
    }
}
