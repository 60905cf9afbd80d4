using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Naober.Compat.Worker;

/// <summary>Runs an HTTP function for a request of the public that the host passed on.</summary>
internal sealed class HttpFunctionEndpoint(
    InvokableFunction function, FunctionExecutionDelegate pipeline, ForwardedHeadersMiddleware forwarded, ILogger logger)
{
    // What a function may have set for the answer it did not get to give.
    private static readonly string[] HeadersOfTheAnswer =
        ["Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition", "Content-Language", "ETag", "Last-Modified", "Location", "Set-Cookie"];

    public async Task HandleAsync(HttpContext http)
    {
        forwarded.ApplyForwarders(http);
        var context = new InvocationContext(function, http, envelope: null);
        try
        {
            await pipeline(context);
            await FunctionResult.WriteAsync(context.Result, http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            InvocationLog.Left(logger, function.Name, context.InvocationId);
        }
        catch (BadHttpRequestException unreadable)
        {
            InvocationLog.Unreadable(logger, function.Name, context.InvocationId, unreadable.StatusCode);
            AnswerEmpty(http, unreadable.StatusCode);
        }
        catch (Exception failure)
        {
            InvocationLog.Failed(logger, function, context.InvocationId, failure);
            AnswerEmpty(http, StatusCodes.Status500InternalServerError);
        }
    }

    /// <summary>No body and nothing to keep; headers that middleware set for every answer stay. A half-sent answer is broken off.</summary>
    private static void AnswerEmpty(HttpContext http, int status)
    {
        if (http.Response.HasStarted)
        {
            http.Abort();
            return;
        }

        foreach (var header in HeadersOfTheAnswer)
        {
            http.Response.Headers.Remove(header);
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.StatusCode = status;
    }
}
