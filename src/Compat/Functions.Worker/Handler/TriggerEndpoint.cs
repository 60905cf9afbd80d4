using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.Logging;

namespace Naober.Compat.Worker;

/// <summary>Runs a queue or timer function for a call of the host.</summary>
internal sealed class TriggerEndpoint(InvokableFunction function, int port, FunctionExecutionDelegate pipeline, ILogger logger)
{
    // Proxies and the platform's front end put these on what they pass on; the host's own calls have none of them.
    private static readonly string[] HeadersOfThePublic =
        ["X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Original-Host", "X-Original-URL", "X-ARR-LOG-ID", "X-WAWS-Unencoded-URL", "DISGUISED-HOST", "Forwarded"];

    // The host takes an empty answer for "not done yet" and waits until the function's time-out, then kills the process.
    private static readonly byte[] Done = """{"Outputs":{},"Logs":[],"ReturnValue":null}"""u8.ToArray();

    public async Task HandleAsync(HttpContext http)
    {
        if (!IsFromTheHost(http.Request))
        {
            InvocationLog.NotFromTheHost(logger, function.Name);
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var status = await RunAsync(http);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json; charset=utf-8";
        http.Response.ContentLength = Done.Length;
        await http.Response.Body.WriteAsync(Done, CancellationToken.None);
    }

    private async Task<int> RunAsync(HttpContext http)
    {
        InvocationContext? context = null;
        try
        {
            using var envelope = await Envelope.ReadAsync(http.Request.BodyReader, http.RequestAborted);
            context = new InvocationContext(function, http, envelope);
            await pipeline(context);
            return StatusCodes.Status200OK;
        }
        catch (Exception failure)
        {
            var id = context?.InvocationId ?? http.Request.Headers[InvocationContext.InvocationIdHeader].ToString();
            InvocationLog.Failed(logger, function, id, failure);
            return StatusCodes.Status500InternalServerError;
        }
    }

    // The start refuses routes that reach this path; this is the second lock, against paths that a proxy rewrites.
    private bool IsFromTheHost(HttpRequest request)
    {
        if (request.Host is not { Host: "127.0.0.1" } host || host.Port != port)
        {
            return false;
        }

        foreach (var header in HeadersOfThePublic)
        {
            if (request.Headers.ContainsKey(header))
            {
                return false;
            }
        }

        return true;
    }
}
