using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Naober.Tools.Fixture;

if (Environment.GetEnvironmentVariable("FIXTURE_EXIT_AT_START") is { } code)
{
    await Console.Error.WriteLineAsync("fixture ends at once");
    return int.Parse(code, CultureInfo.InvariantCulture);
}

var journal = new Journal(Environment.GetEnvironmentVariable("FIXTURE_JOURNAL")!);
var functions = new Functions(journal);
var pages = new Pages(journal);
var builder = WebApplication.CreateBuilder();
builder.Logging.ClearProviders();
builder.WebHost.UseUrls($"http://127.0.0.1:{Environment.GetEnvironmentVariable("FUNCTIONS_CUSTOMHANDLER_PORT")}");
var app = builder.Build();
app.MapPost("/{function:regex(^[A-Z])}", functions.InvokeAsync);
app.MapPost("/upload", pages.UploadAsync);
app.MapGet("/stream", pages.StreamAsync);
app.MapGet("/do/{what}", Pages.Do);
app.MapGet("/environment/{name}", (string name) => Environment.GetEnvironmentVariable(name) ?? "");
app.MapGet("/", () => Results.StatusCode(StatusCodes.Status418ImATeapot));
app.MapFallback(Pages.EchoAsync);
await Console.Out.WriteLineAsync("fixture is there");
await app.RunAsync();
return 1;
