using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Worker;

/// <summary>Finds the methods with [Function] among types, once per process.</summary>
internal static class FunctionDiscovery
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <exception cref="StartRefusedException">A method with [Function] cannot be run as one.</exception>
    public static IReadOnlyList<FunctionMethod> Find(IEnumerable<Type> candidates)
    {
        var problems = new List<string>();
        var functions = new List<FunctionMethod>();
        foreach (var method in candidates.SelectMany(static type => type.GetMethods(Declared)))
        {
            if (method.IsDefined(typeof(FunctionAttribute), inherit: false)
                && method.GetCustomAttribute<FunctionAttribute>() is { } attribute
                && Read(attribute.Name, method, problems) is { } function)
            {
                functions.Add(function);
            }
        }

        StartRefusedException.ThrowIfAny(problems);
        return [.. functions.OrderBy(static function => function.Name, StringComparer.Ordinal)];
    }

    private static FunctionMethod? Read(string name, MethodInfo method, List<string> problems)
    {
        var where = $"Function {name} ({method.DeclaringType?.Name}.{method.Name})";
        var triggers = method.GetParameters().Select(TriggerOf).OfType<Trigger>().ToList();
        var problem =
            triggers.Count != 1 ? "needs one parameter with [HttpTrigger], [QueueTrigger] or [TimerTrigger]"
            : !method.IsPublic ? "is not public"
            : method.ContainsGenericParameters ? "is generic"
            : !method.IsStatic && method.DeclaringType is { IsAbstract: true } ? "is in an abstract class"
            : method.ReturnType == typeof(void) && method.IsDefined(typeof(AsyncStateMachineAttribute), inherit: false)
                ? "is async void: the host would take it for done before it is; return Task"
            : !FunctionResult.IsSupported(method.ReturnType, triggers[0])
                ? $"returns {method.ReturnType.Name}; supported are void, Task, and for HTTP also IResult, IActionResult and Task of these"
            : null;
        if (problem is null)
        {
            return new FunctionMethod(name, method, triggers[0]);
        }

        problems.Add($"{where} {problem}.");
        return null;
    }

    private static Trigger? TriggerOf(ParameterInfo parameter)
    {
        var name = parameter.Name ?? "";
        foreach (var attribute in parameter.GetCustomAttributes(inherit: false))
        {
            switch (attribute)
            {
                case HttpTriggerAttribute http:
                    return new Trigger.Http(name, http.AuthLevel, http.Methods ?? [], http.Route);
                case QueueTriggerAttribute queue:
                    return new Trigger.Queue(name, queue.QueueName, queue.Connection, parameter.ParameterType == typeof(byte[]));
                case TimerTriggerAttribute timer:
                    return new Trigger.Timer(name, timer.Schedule, timer.UseMonitor, timer.RunOnStartup);
                default:
                    break;
            }
        }

        return null;
    }
}
