using Microsoft.Azure.Functions.Worker.Middleware;

namespace Naober.Compat.Worker;

/// <summary>The app's middleware around the call of the function.</summary>
internal sealed class InvocationPipeline
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _middleware = [];

    private bool _built;

    /// <exception cref="InvalidOperationException">The app has been built: the middleware would never run.</exception>
    public void Use(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> middleware)
    {
        if (_built)
        {
            throw new InvalidOperationException("The application has already been built.");
        }

        _middleware.Add(middleware);
    }

    public FunctionExecutionDelegate Build()
    {
        _built = true;
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
