using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace Naober.Compat.Worker;

/// <summary>The route of an HTTP function as the public sees it, route prefix included.</summary>
internal sealed class PublicRoute
{
    private readonly TemplateMatcher _matcher;
    private readonly Dictionary<string, IRouteConstraint[]> _constraints;

    private PublicRoute(RoutePattern pattern, ParameterPolicyFactory policies)
    {
        Pattern = pattern;
        _matcher = new TemplateMatcher(new RouteTemplate(pattern), new RouteValueDictionary(pattern.Defaults));
        _constraints = pattern.ParameterPolicies.ToDictionary(
            static entry => entry.Key,
            entry => entry.Value
                .Select(reference => policies.Create(pattern.GetParameter(entry.Key), reference))
                .OfType<IRouteConstraint>()
                .ToArray());
    }

    public RoutePattern Pattern { get; }

    /// <summary>The template without the names of its parameters: two routes of one shape match the same paths.</summary>
    public string Shape => string.Join('/', Pattern.PathSegments.Select(static segment => string.Concat(segment.Parts.Select(ShapeOf))));

    /// <summary>The route a function asks for: the one it names, or else its own name.</summary>
    public static string Template(FunctionMethod function, Trigger.Http http) => (http.Route ?? function.Name).Trim('/');

    /// <remarks>Throws a RoutePatternException when the template is none, and an InvalidOperationException when a constraint in it is unknown.</remarks>
    public static PublicRoute Of(FunctionMethod function, Trigger.Http http, HostJson host, ParameterPolicyFactory policies) =>
        new(RoutePatternFactory.Parse($"{host.RoutePrefix}/{Template(function, http)}".Trim('/')), policies);

    /// <summary>Whether a request for the path could come in by this route, by any method, in upper or lower case.</summary>
    public bool Reaches(string path)
    {
        var values = new RouteValueDictionary();
        return _matcher.TryMatch(path, values)
            && _constraints.All(entry => entry.Value.All(
                constraint => constraint.Match(null, null, entry.Key, values, RouteDirection.IncomingRequest)));
    }

    private static string ShapeOf(RoutePatternPart part) => part switch
    {
        RoutePatternLiteralPart literal => literal.Content.ToUpperInvariant(),
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter =>
            $"{{{(parameter.IsCatchAll ? "*" : "")}:{string.Join(':', parameter.ParameterPolicies.Select(static policy => policy.Content))}}}",
        _ => "",
    };
}
