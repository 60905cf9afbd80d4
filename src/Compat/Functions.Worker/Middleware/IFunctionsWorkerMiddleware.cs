namespace Microsoft.Azure.Functions.Worker.Middleware;

/// <summary>Runs around every function. One instance serves all invocations.</summary>
public interface IFunctionsWorkerMiddleware
{
    Task Invoke(FunctionContext context, FunctionExecutionDelegate next);
}
