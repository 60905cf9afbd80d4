using Microsoft.AspNetCore.Routing.Patterns;
using Naober.LocalHost.App;

namespace Naober.LocalHost.Http;

/// <summary>The routes of the HTTP functions: nothing else of the handler can be reached from outside.</summary>
internal static class PublicRoutes
{
    private static readonly IDictionary<string, Type> Constraints = new RouteOptions().ConstraintMap;

    /// <summary>Refuses what the host refuses to load.</summary>
    /// <exception cref="SetupException">The route is not a route, or another function has it with the same method.</exception>
    public static void Check(Function function, IEnumerable<Function> before)
    {
        if (function is not Function.Http http)
        {
            return;
        }

        CheckConstraints(Parse(http.Template));
        if (before.OfType<Function.Http>().FirstOrDefault(other => SameRoute(other, http)) is { } taken)
        {
            throw new SetupException($"the function '{taken.Name}' has the same route '{http.Template}'.");
        }
    }

    /// <summary>Makes an endpoint of every HTTP function. The function is in the endpoint's metadata.</summary>
    public static void Map(IEndpointRouteBuilder endpoints, IEnumerable<Function> functions, RequestDelegate proxy)
    {
        foreach (var function in functions.OfType<Function.Http>().Where(f => !f.Disabled))
        {
            var endpoint = endpoints.Map(Parse(function.Template), proxy).WithMetadata(function).WithDisplayName(function.Name);
            if (function.Methods.Count > 0)
            {
                endpoint.WithMetadata(new HttpMethodMetadata(function.Methods));
            }
        }
    }

    private static RoutePattern Parse(string template)
    {
        try
        {
            return RoutePatternFactory.Parse(template);
        }
        catch (RoutePatternException e)
        {
            throw new SetupException($"its route '{template}' is not a route: {e.Message}");
        }
    }

    private static void CheckConstraints(RoutePattern pattern)
    {
        var names = pattern.ParameterPolicies.Values.SelectMany(p => p).Select(p => p.Content?.Split('(')[0] ?? "");
        if (names.FirstOrDefault(name => !Constraints.ContainsKey(name)) is { } unknown)
        {
            throw new SetupException($"its route '{pattern.RawText}' has an unknown constraint '{unknown}'.");
        }
    }

    private static bool SameRoute(Function.Http one, Function.Http other) =>
        string.Equals(one.Template, other.Template, StringComparison.OrdinalIgnoreCase)
        && (one.Methods.Count == 0 || other.Methods.Count == 0 || one.Methods.Intersect(other.Methods).Any());
}
