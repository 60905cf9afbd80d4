using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Middleware;
using Microsoft.Extensions.DependencyInjection;

namespace Naober.Compat.Tests.Worker;

internal sealed class OneOfEach(Seen seen)
{
    [Function("Page")]
    public IResult Page([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "page")] HttpRequest request)
    {
        seen.Add("page");
        return TypedResults.Text(request.Method);
    }

    [Function("Received")]
    public void Received([QueueTrigger("q")] string message) => seen.Add(message);

    [Function("Sweep")]
    public void Sweep([TimerTrigger("0 0 * * * *")] TimerInfo timer) => seen.Add(timer.IsPastDue ? "late timer" : "timer");
}

internal sealed class OuterMiddleware(Seen seen) : IFunctionsWorkerMiddleware
{
    public async Task Invoke(FunctionContext context, FunctionExecutionDelegate next)
    {
        seen.Add($"{context.FunctionDefinition.Name} in");
        await next(context);
        seen.Add($"{context.FunctionDefinition.Name} out");
    }
}

internal sealed class ScopedFunction(Seen seen, object scoped)
{
    [Function("Scoped")]
    public void Run([QueueTrigger("q")] string message, FunctionContext context)
    {
        ArgumentNullException.ThrowIfNull(message);
        seen.Add(scoped);
        seen.Add(context.InstanceServices.GetRequiredService<object>());
    }
}
