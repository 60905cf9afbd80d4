using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Naober.Functions.Ports;

namespace Naober.Functions.Web;

/// <summary>
/// Tells staff in plain words that storage does not answer, wherever in a request that shows; also before anybody knows who works here. A page that can
/// do more, such as keep what was typed, does so itself; those of the public all do.
/// </summary>
public sealed partial class StorageAway(ILogger<StorageAway> logger) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (StorageUnavailableException fault) when (context.GetHttpContext() is { Response.HasStarted: false } http && StaffPages.Has(http.Request.Path))
        {
            Log.Away(logger, fault, context.InvocationId);
            var page = HttpMethods.IsGet(http.Request.Method) ? http.Request.Path.Value! : "/werk";
            await context.InstanceServices.GetRequiredService<StaffGate>().Away(page).ExecuteAsync(http);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Storage did not answer in invocation {Invocation}, and staff was told so.")]
        public static partial void Away(ILogger logger, Exception fault, string invocation);
    }
}
