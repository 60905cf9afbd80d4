using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Tests.Worker;

internal sealed class AnswersInManyShapes
{
    [Function("Direct")]
    public static IResult Direct([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "direct")] HttpRequest request) => TypedResults.Text("a result");

    [Function("TaskOf")]
    public static async Task<IResult> TaskOfAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "task")] HttpRequest request)
    {
        await Task.Yield();
        return TypedResults.Text("a result");
    }

    [Function("Typed")]
    public static Task<ContentHttpResult> Typed([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "typed")] HttpRequest request) =>
        Task.FromResult(TypedResults.Text("a result"));

    [Function("Written")]
    public static Task WrittenAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "written")] HttpRequest request) =>
        request.HttpContext.Response.WriteAsync("written by hand");

    [Function("Action")]
    public static IActionResult Action([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "action")] HttpRequest request) => new StatusCodeResult(409);

    [Function("Plain")]
    public static Task Plain([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "plain")] HttpRequest request) =>
        Task.FromResult<IResult>(TypedResults.Text("not a result"));

    [Function("NameOnly")]
    public static void NameOnly([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request) => ArgumentNullException.ThrowIfNull(request);
}

internal sealed class RouteValues(Seen seen)
{
    [Function("Route")]
    public void Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "werk/{id}/{count}/{village?}")] HttpRequest request, Guid id, int count, string? village)
    {
        seen.Add(id);
        seen.Add(count);
        seen.Add(village);
    }
}

internal sealed class HomePage(Seen seen)
{
    [Function("Home")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "{home:maxlength(0)?}")] HttpRequest request)
    {
        seen.Add(request.Path.Value);
        return TypedResults.Text("home");
    }
}

internal sealed class FailingFunctions
{
    [Function("SyncFailure")]
    public static IResult Sync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "sync")] HttpRequest request) =>
        throw new FormatException($"Cannot read {request.QueryString}");

    [Function("AsyncFailure")]
    public static async Task<IResult> AsynchronousAsync([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "async")] HttpRequest request)
    {
        await Task.Yield();
        request.HttpContext.Response.Headers.CacheControl = "public, max-age=3600";
        request.HttpContext.Response.Headers.SetCookie = "a=b";
        throw new FormatException($"Cannot read {request.QueryString}");
    }

    [Function("FailingResult")]
    public static IResult FailingResult([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "result")] HttpRequest request) => new Failing();

    private sealed class Failing : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => throw new InvalidOperationException();
    }
}

internal sealed class FailsToBeMade
{
    public FailsToBeMade() => throw new InvalidOperationException();

    [Function("FailingConstructor")]
    public static IResult NotReached([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "constructor")] HttpRequest request) => TypedResults.Ok();

    [Function("FailingConstructorGet")]
    public IResult Run([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "constructor")] HttpRequest request) => TypedResults.Ok(this);
}

internal sealed class Bodies(Seen seen)
{
    [Function("Read")]
    public static async Task<IResult> ReadAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "read")] HttpRequest request, CancellationToken ct)
    {
        await request.Body.CopyToAsync(Stream.Null, ct);
        return TypedResults.Ok();
    }

    [Function("FirstHalf")]
    public async Task FirstHalfAsync([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "first-half")] HttpRequest request, CancellationToken ct)
    {
        var half = new byte[5];
        await request.Body.ReadExactlyAsync(half, ct);
        seen.Add(Encoding.UTF8.GetString(half));
        await request.Body.CopyToAsync(Stream.Null, ct);
    }

    [Function("Address")]
    public static IResult Address([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "address")] HttpRequest request) =>
        TypedResults.Text($"{request.Scheme}://{request.Host} {request.HttpContext.Connection.RemoteIpAddress}");
}
