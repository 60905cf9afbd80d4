using Naober.LocalHost.App;
using Naober.LocalHost.Handler;
using Yarp.ReverseProxy.Forwarder;

namespace Naober.LocalHost.Http;

/// <summary>Passes a request for an HTTP function on to the handler as it is, and streams both ways.</summary>
internal sealed partial class FunctionProxy(
    FunctionsHost host, IHttpForwarder forwarder, HttpMessageInvoker http, Keys keys, TimeSpan functionTimeout, ILogger logger)
{
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(30);

    // The host's own limit on a connection that says nothing.
    private static readonly ForwarderRequestConfig Request = new()
    {
        ActivityTimeout = TimeSpan.FromSeconds(240),
        Version = new Version(1, 1),
    };

    public async Task InvokeAsync(HttpContext context)
    {
        var function = context.GetEndpoint()!.Metadata.GetRequiredMetadata<Function.Http>();
        if (!keys.Allow(context.Request, function.Level))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        if (await ReadyAsync(context.RequestAborted) is not { } ready)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var limit = new CancellationTokenSource(functionTimeout);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, context.RequestAborted);
        var error = await forwarder.SendAsync(context, ready.Address.ToString(), http, Request, HostTransformer.Instance, end.Token);
        if (error != ForwarderError.None)
        {
            Log.Failed(logger, function.Name, error);
        }

        if (limit.IsCancellationRequested)
        {
            host.Handler.Restart($"{function.Name} ran longer than functionTimeout {functionTimeout}", ready.Start);
        }
    }

    private async Task<ReadyHandler?> ReadyAsync(CancellationToken aborted)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(aborted);
        patience.CancelAfter(StartPatience);
        try
        {
            return await host.WhenReadyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Function} could not be passed on: {Error}.")]
        public static partial void Failed(ILogger logger, string function, ForwarderError error);
    }
}
