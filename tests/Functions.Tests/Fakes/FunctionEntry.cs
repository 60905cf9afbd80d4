using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace Naober.Functions.Tests.Fakes;

/// <summary>A function of the app, found by its attributes as the host finds it.</summary>
internal sealed record FunctionEntry(string Name, MethodInfo Method)
{
    public static IReadOnlyList<FunctionEntry> All { get; } =
    [
        .. typeof(NaoberServices).Assembly.GetTypes()
            .SelectMany(t => t.GetMethods())
            .Where(m => m.IsDefined(typeof(FunctionAttribute)))
            .Select(m => new FunctionEntry(m.GetCustomAttribute<FunctionAttribute>()!.Name, m))
            .OrderBy(f => f.Name, StringComparer.Ordinal),
    ];

    private readonly TemplateMatcher? _route = Trigger<HttpTriggerAttribute>(Method)?.Route is { } route ? new TemplateMatcher(TemplateParser.Parse(route), []) : null;

    public Type Class => Method.DeclaringType!;

    /// <summary>Null: no HTTP function.</summary>
    public HttpTriggerAttribute? Http { get; } = Trigger<HttpTriggerAttribute>(Method);

    /// <summary>The queue it listens to; null for another trigger.</summary>
    public string? Queue { get; } = Trigger<QueueTriggerAttribute>(Method)?.QueueName;

    public static FunctionEntry Named(string name) => All.Single(f => f.Name == name);

    public static FunctionEntry? OfQueue(string queue) => All.SingleOrDefault(f => f.Queue == queue);

    /// <summary>The function and its route values for a request; null: no route fits, which the host answers with 404.</summary>
    public static (FunctionEntry Function, RouteValueDictionary Values)? OfRequest(string method, PathString path, IServiceProvider services)
    {
        var constraints = services.GetRequiredService<IInlineConstraintResolver>();
        return All
            .Where(f => f.Http is { Methods: { } methods } && methods.Contains(method, StringComparer.OrdinalIgnoreCase))
            .Select(f => (Function: f, Values: f.Match(path, constraints)))
            .Where(f => f.Values is not null)
            .Select(f => ((FunctionEntry, RouteValueDictionary)?)(f.Function, f.Values!))
            .SingleOrDefault();
    }

    public override string ToString() => Name;

    private RouteValueDictionary? Match(PathString path, IInlineConstraintResolver constraints)
    {
        var values = new RouteValueDictionary();
        return _route!.TryMatch(path, values)
            && _route.Template.Parameters.All(p => p.InlineConstraints.All(c =>
                values[p.Name!] is null
                || constraints.ResolveConstraint(c.Constraint)!.Match(null, null, p.Name!, values, RouteDirection.IncomingRequest)))
                ? values
                : null;
    }

    private static T? Trigger<T>(MethodInfo method)
        where T : Attribute => method.GetParameters().Select(p => p.GetCustomAttribute<T>()).SingleOrDefault(a => a is not null);
}
