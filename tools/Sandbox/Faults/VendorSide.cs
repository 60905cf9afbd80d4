using System.Globalization;
using System.Text;
using Naober.Sandbox.Graph;
using Naober.Sandbox.Inspection;
using Naober.Sandbox.Twilio;

namespace Naober.Sandbox.Faults;

/// <summary>Stands before the vendors' endpoints: keeps each request with its raw body, and lets faults strike.</summary>
public sealed class VendorSide(
    FaultPlan plan, RequestLog log, Tenant tenant, SandboxOptions options, TimeProvider clock, IHostApplicationLifetime lifetime) : IMiddleware
{
    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        var body = await ReadBodyAsync(context.Request);
        var concerned = Concerned.Read(context.Request, body, tenant);
        var number = log.Begin(Entry(context.Request, concerned, body));
        var slow = Take(concerned, static f => f.Kind is FaultKind.Slow);
        if (slow is { DelayMs: { } delay })
        {
            // Who gives up waiting may have been heard all the same, so the request goes on without its caller.
            await Task.Delay(TimeSpan.FromMilliseconds(delay), clock, lifetime.ApplicationStopping)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        // Codes of 30000 and above come after acceptance: the outbox takes them.
        var fault = Take(concerned, static f => f is not ({ Kind: FaultKind.Slow } or { Kind: FaultKind.Error, Code: >= 30_000 }));
        await StrikeAsync(context, next, concerned, fault);
        var broken = fault?.Kind is FaultKind.RefuseConnection or FaultKind.DropAfterAcceptance;
        log.End(number, broken ? null : context.Response.StatusCode, $"{fault?.Kind ?? slow?.Kind}" is { Length: > 0 } kind ? kind : null);
    }

    private Fault? Take(Concerned concerned, Func<Fault, bool> wanted) =>
        plan.Take(concerned.Target, concerned.Operation, concerned.Names, wanted);

    private async Task StrikeAsync(HttpContext context, RequestDelegate next, Concerned concerned, Fault? fault)
    {
        switch (fault)
        {
            case { Kind: FaultKind.RefuseConnection }:
                context.Abort();
                break;

            case { Kind: FaultKind.DropAfterAcceptance }:
                context.Response.Body = new MemoryStream();
                await next(context);
                context.Abort();
                break;

            case { Kind: FaultKind.Status, Status: { } status }:
                if (fault.RetryAfter is { } seconds)
                {
                    context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
                }

                var answer = concerned.Target is FaultTarget.Twilio
                    ? TwilioError.ForStatus(status).ToResult()
                    : GraphError.ForStatus(status).ToResult(context);
                await answer.ExecuteAsync(context);
                break;

            case { Kind: FaultKind.Error, Code: { } code }:
                await TwilioError.Of(code, concerned.Subject).ToResult().ExecuteAsync(context);
                break;

            case { Kind: FaultKind.NotInstalled }:
                await GraphError.NotInstalled(options.TeamsAppId, concerned.Subject).ToResult(context).ExecuteAsync(context);
                break;

            default:
                await next(context);
                break;
        }
    }

    private VendorRequest Entry(HttpRequest request, Concerned concerned, string body) => new(
        0,
        clock.GetUtcNow(),
        concerned.Side,
        concerned.Operation,
        request.Method,
        $"{request.Path}{request.QueryString}",
        request.Headers.Where(h => h.Key != "Authorization").ToDictionary(h => h.Key, h => $"{h.Value}"),
        body);

    private static async Task<string> ReadBodyAsync(HttpRequest request)
    {
        request.EnableBuffering();
        using var reader = new StreamReader(request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        request.Body.Position = 0;
        return body;
    }
}
