using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Naober.Compat.Worker;

/// <summary>A function, ready to run: where each of its arguments comes from and how its result is taken.</summary>
internal sealed class InvokableFunction : FunctionDefinition
{
    private readonly FunctionMethod _function;
    private readonly Func<InvocationContext, object?>[] _arguments;
    private readonly FunctionResult _result;
    private readonly MethodInvoker _invoker;

    /// <exception cref="StartRefusedException">A parameter cannot be filled.</exception>
    public InvokableFunction(FunctionMethod function, PublicRoute? route)
    {
        _function = function;
        _arguments = Arguments.Of(function, route);
        _result = FunctionResult.For(function.Method.ReturnType);
        _invoker = MethodInvoker.Create(function.Method);
    }

    public override string Name => _function.Name;

    public override string Id => _function.Name;

    public override string EntryPoint => $"{_function.Method.DeclaringType?.FullName}.{_function.Method.Name}";

    public override string PathToAssembly => _function.Method.Module.FullyQualifiedName;

    /// <summary>Makes the class from the invocation's services, calls the method and keeps its result in the context.</summary>
    public async Task InvokeAsync(InvocationContext context)
    {
        var arguments = new object?[_arguments.Length];
        for (var at = 0; at < arguments.Length; at++)
        {
            arguments[at] = _arguments[at](context);
        }

        var instance = _function.Method.IsStatic
            ? null
            : ActivatorUtilities.CreateInstance(context.InstanceServices, _function.Method.DeclaringType!);
        context.Result = await _result.TakeAsync(_invoker.Invoke(instance, arguments.AsSpan()));
    }
}
