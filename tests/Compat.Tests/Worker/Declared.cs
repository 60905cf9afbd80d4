using System.Reflection;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Naober.Compat.Worker;

namespace Naober.Compat.Tests.Worker;

/// <summary>A function as far as its name and trigger go, for the rules about names and routes.</summary>
internal abstract record Declared(string Name)
{
    private static readonly MethodInfo AnyMethod = typeof(OneOfEach).GetMethod(nameof(OneOfEach.Page))!;

    public FunctionMethod Method => new(Name, AnyMethod, Trigger);

    protected abstract Trigger Trigger { get; }

    public static FunctionCatalog Load(string prefix, params Declared[] declared)
    {
        using var services = new ServiceCollection().AddLogging().AddRouting().BuildServiceProvider();
        return FunctionCatalog.Load(
            [.. declared.Select(static function => function.Method)], new HostJson(prefix), services.GetRequiredService<ParameterPolicyFactory>());
    }
}

internal sealed record DeclaredHttp(string Name, string? Route, params string[] Methods) : Declared(Name)
{
    protected override Trigger Trigger => new Trigger.Http("request", default, Methods, Route);
}

internal sealed record DeclaredQueue(string Name) : Declared(Name)
{
    protected override Trigger Trigger => new Trigger.Queue("message", "q", null, false);
}

internal sealed record DeclaredTimer(string Name) : Declared(Name)
{
    protected override Trigger Trigger => new Trigger.Timer("timer", "0 0 * * * *", true, false);
}
