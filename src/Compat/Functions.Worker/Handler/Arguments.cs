using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Worker;

/// <summary>Where the arguments of a function come from; settled once, at the start.</summary>
internal static class Arguments
{
    // These need Azure packages that this library does without; as JSON they would silently be wrong.
    private static readonly string[] NotFromAQueue = ["System.BinaryData", "Azure.Storage.Queues.Models.QueueMessage"];

    /// <exception cref="StartRefusedException">A parameter cannot be filled.</exception>
    public static Func<InvocationContext, object?>[] Of(FunctionMethod function, PublicRoute? route) =>
        [.. function.Method.GetParameters().Select(parameter => Source(function, parameter, route))];

    private static Func<InvocationContext, object?> Source(FunctionMethod function, ParameterInfo parameter, PublicRoute? route)
    {
        var type = parameter.ParameterType;
        if (parameter.Name == function.Trigger.Parameter)
        {
            return TriggerValue(function, type) ?? throw Unfilled(function, parameter, "the trigger's value cannot be given as that type");
        }

        if (type == typeof(FunctionContext))
        {
            return static context => context;
        }

        if (type == typeof(CancellationToken))
        {
            return static context => context.CancellationToken;
        }

        return route?.Pattern.GetParameter(parameter.Name!) is not null
            ? RouteValue(parameter) ?? throw Unfilled(function, parameter, "a route value is a string, Guid, int or long")
            : throw Unfilled(function, parameter, "it is no FunctionContext, CancellationToken or value of the route");
    }

    private static Func<InvocationContext, object?>? TriggerValue(FunctionMethod function, Type type) => function.Trigger switch
    {
        Trigger.Http when type == typeof(HttpRequest) => static context => context.PublicRequest!.Request,
        Trigger.Timer timer when type == typeof(TimerInfo) => context => context.Envelope.Timer(timer.Parameter),
        Trigger.Queue queue when type == typeof(string) => context => context.Envelope.Text(queue.Parameter),
        Trigger.Queue queue when type == typeof(byte[]) => context => context.Envelope.Bytes(queue.Parameter),
        Trigger.Queue queue when !NotFromAQueue.Contains(type.FullName) => context => QueueMessageJson.Read(context, queue.Parameter, type),
        _ => null,
    };

    private static Func<InvocationContext, object?>? RouteValue(ParameterInfo parameter)
    {
        var name = parameter.Name!;
        var absent = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(string))
        {
            return context => Text(context, name) ?? absent;
        }

        return type == typeof(Guid) ? Parsed<Guid>(name, absent)
            : type == typeof(int) ? Parsed<int>(name, absent)
            : type == typeof(long) ? Parsed<long>(name, absent)
            : null;
    }

    private static Func<InvocationContext, object?> Parsed<T>(string name, object? absent)
        where T : struct, IParsable<T> =>
        context => Text(context, name) is { } text ? T.Parse(text, CultureInfo.InvariantCulture) : absent;

    private static string? Text(InvocationContext context, string name) =>
        context.PublicRequest!.Request.RouteValues.TryGetValue(name, out var value) ? value?.ToString() : null;

    private static StartRefusedException Unfilled(FunctionMethod function, ParameterInfo parameter, string why) =>
        new($"Function {function}: parameter '{parameter.Name}' of type {parameter.ParameterType.Name} cannot be filled; {why}.");
}
