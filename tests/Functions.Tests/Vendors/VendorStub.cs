using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Naober.Functions.Tests.Vendors;

/// <summary>A request as the vendor got it.</summary>
internal sealed record VendorRequest(string Method, string PathAndQuery, string? Authorization, string Body);

/// <summary>Answers in a vendor's place, over real HTTP, exactly what the test says.</summary>
internal sealed class VendorStub : IAsyncDisposable
{
    private readonly WebApplication _app;

    private VendorStub(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public ConcurrentQueue<VendorRequest> Requests { get; } = new();

    public Func<HttpContext, Task> Answer { get; set; } = static _ => Task.CompletedTask;

    public static async Task<VendorStub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var stub = new VendorStub(builder.Build());
        stub._app.Run(stub.HandleAsync);
        await stub._app.StartAsync();
        return stub;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    public static Func<HttpContext, Task> Says(int status, string body = "", string contentType = "application/json", int? retryAfter = null) => http =>
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = body.Length > 0 ? contentType : null;
        if (retryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = $"{seconds}";
        }

        return body.Length > 0 ? http.Response.WriteAsync(body) : Task.CompletedTask;
    };

    public static Task HangUp(HttpContext http)
    {
        http.Abort();
        return Task.CompletedTask;
    }

    private async Task HandleAsync(HttpContext http)
    {
        using var body = new StreamReader(http.Request.Body);
        Requests.Enqueue(new VendorRequest(
            http.Request.Method, http.Request.Path + http.Request.QueryString, http.Request.Headers.Authorization, await body.ReadToEndAsync()));
        await Answer(http);
    }
}
