using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.ExceptionServices;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>The process was killed: nothing after this happens, and no more calls are made.</summary>
internal sealed class ProcessStopped(string call) : Exception($"Stopped at {call}.");

/// <summary>Where to kill the process of an invocation, or to let one call fail.</summary>
/// <param name="Call">The number of the call to a port, from 1.</param>
/// <param name="After">After the call took effect; otherwise before it.</param>
/// <param name="OnlyFails">The call throws and the process lives on.</param>
internal sealed record StopAt(int Call, bool After, bool OnlyFails = false)
{
    public override string ToString() => $"{(OnlyFails ? "failing" : "killed")} {(After ? "after" : "before")} call {Call}";
}

/// <summary>
/// Counts the calls of one invocation to all ports, and kills it at one of them. Once killed it reaches no port any more, also not from a
/// catch or finally, and whatever it returns is lost.
/// </summary>
internal sealed class PortCalls(StopAt? stop = null, bool takingTurns = false)
{
    private readonly Lock _lock = new();
    private readonly List<string> _names = [];

    /// <summary>Every interface in the room of ports: what the functions need from the world.</summary>
    public static IReadOnlyList<Type> Ports { get; } =
        [.. typeof(ISignalStore).Assembly.GetTypes().Where(t => t.IsInterface && t.Namespace == typeof(ISignalStore).Namespace)];

    public IReadOnlyList<string> Names => _names;

    public bool Stopped { get; private set; }

    /// <summary>Lets another invocation that runs at once go first, at every call.</summary>
    public bool TakingTurns => takingTurns;

    public object Watch(Type port, object real)
    {
        var proxy = (PortProxy)DispatchProxy.Create(port, typeof(PortProxy));
        proxy.Wrap(real, this);
        return proxy;
    }

    private int Before(string name)
    {
        lock (_lock)
        {
            ThrowIfStopped(name);
            _names.Add(name);
            StopIf(stop is { After: false } && stop.Call == _names.Count, name);
            return _names.Count;
        }
    }

    private void After(int call)
    {
        lock (_lock)
        {
            ThrowIfStopped(_names[call - 1]);
            StopIf(stop is { After: true } && stop.Call == call, _names[call - 1]);
        }
    }

    private void StopIf(bool here, string name)
    {
        if (here && stop!.OnlyFails)
        {
            throw new StorageUnavailableException(new IOException($"{name} fails."));
        }

        Stopped |= here;
        ThrowIfStopped(name);
    }

    private void ThrowIfStopped(string name)
    {
        if (Stopped)
        {
            throw new ProcessStopped(name);
        }
    }

    /// <summary>Stands before a port and reports each call.</summary>
    [SuppressMessage("Performance", "CA1852", Justification = "The runtime derives a class from it.")]
    public class PortProxy : DispatchProxy
    {
        private static readonly MethodInfo Typed =
            typeof(PortProxy).GetMethod(nameof(CallTypedAsync), BindingFlags.Instance | BindingFlags.NonPublic)!;

        private object _real = null!;
        private PortCalls _calls = null!;

        internal void Wrap(object real, PortCalls calls) => (_real, _calls) = (real, calls);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.ReturnType switch
        {
            var type when type == typeof(Task) => CallAsync(targetMethod, args),
            { IsGenericType: true } type when type.GetGenericTypeDefinition() == typeof(Task<>) =>
                Typed.MakeGenericMethod(type.GenericTypeArguments).Invoke(this, [targetMethod, args]),
            _ => Call(targetMethod, args),
        };

        private object? Call(MethodInfo method, object?[]? args)
        {
            var call = _calls.Before(method.Name);
            try
            {
                return Reach(method, args);
            }
            finally
            {
                _calls.After(call);
            }
        }

        private async Task CallAsync(MethodInfo method, object?[]? args)
        {
            await TurnAsync();
            var call = _calls.Before(method.Name);
            try
            {
                await (Task)Reach(method, args)!;
            }
            finally
            {
                _calls.After(call);
            }
        }

        private async Task<T> CallTypedAsync<T>(MethodInfo method, object?[]? args)
        {
            await TurnAsync();
            var call = _calls.Before(method.Name);
            try
            {
                return await (Task<T>)Reach(method, args)!;
            }
            finally
            {
                _calls.After(call);
            }
        }

        private object? Reach(MethodInfo method, object?[]? args)
        {
            try
            {
                return method.Invoke(_real, args);
            }
            catch (TargetInvocationException fault)
            {
                ExceptionDispatchInfo.Throw(fault.InnerException!);
                throw;
            }
        }

        private async Task TurnAsync()
        {
            if (_calls.TakingTurns)
            {
                await Task.Yield();
            }
        }
    }
}
