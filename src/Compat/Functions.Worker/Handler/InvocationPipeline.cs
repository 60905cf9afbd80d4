using Microsoft.Azure.Functions.Worker.Middleware;

namespace Naober.Compat.Worker;

/// <summary>The app's middleware around the call of the function.</summary>
internal sealed class InvocationPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    public void Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware) => _middleware.Add(middleware);

    public FunctionExecutionDelegate Build()
    {
        FunctionExecutionDelegate next = static context => context is InvocationContext invocation
            ? invocation.Function.InvokeAsync(invocation)
            : throw new InvalidOperationException("Middleware must pass on the context it was given.");
        for (var at = _middleware.Count - 1; at >= 0; at--)
        {
            next = _middleware[at](next);
        }

        return next;
    }
}
