using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Naober.Compat.Worker;

/// <summary>The functions of the app, each with its public route if it has one, checked by the host's rules and ours.</summary>
internal sealed class FunctionCatalog
{
    private static readonly string[] RoutesOfTheHost = ["admin", "runtime"];

    private readonly List<string> _problems = [];
    private readonly Dictionary<FunctionMethod, PublicRoute> _routes = [];

    private FunctionCatalog(IReadOnlyList<FunctionMethod> functions) => Functions = functions;

    public IReadOnlyList<FunctionMethod> Functions { get; }

    /// <exception cref="StartRefusedException">Names every function, or pair of functions, that cannot be as it is.</exception>
    public static FunctionCatalog Load(IReadOnlyList<FunctionMethod> functions, HostJson host, ParameterPolicyFactory policies)
    {
        var catalog = new FunctionCatalog(functions);
        catalog.CheckNames();
        foreach (var function in catalog.Functions)
        {
            catalog.CheckRoute(function, host, policies);
        }

        catalog.CheckSameRoutes();
        catalog.CheckTriggersAreOutOfReach();
        StartRefusedException.ThrowIfAny(catalog._problems);
        return catalog;
    }

    public PublicRoute RouteOf(FunctionMethod function) => _routes[function];

    private void CheckNames()
    {
        foreach (var function in Functions.Where(static function => !IsFunctionName(function.Name)))
        {
            _problems.Add($"Function {function} has a name the host refuses: it starts with a letter, then letters, digits, - and _, 128 at most.");
        }

        foreach (var same in Functions.GroupBy(static function => function.Name, StringComparer.OrdinalIgnoreCase).Where(static group => group.Count() > 1))
        {
            _problems.Add($"Functions of one name, upper and lower case being the same: {string.Join(" and ", same)}.");
        }
    }

    private void CheckRoute(FunctionMethod function, HostJson host, ParameterPolicyFactory policies)
    {
        if (function.Trigger is not Trigger.Http http)
        {
            return;
        }

        var template = PublicRoute.Template(function, http);
        if (template.Length == 0)
        {
            _problems.Add($"Function {function} has the route '{http.Route}', on which the official worker fails. The home page is \"{{home:maxlength(0)?}}\".");
        }
        else if (template.Contains('%', StringComparison.Ordinal))
        {
            _problems.Add($"Function {function} has the route '{template}'; app settings in routes are not supported.");
        }
        else if (RoutesOfTheHost.FirstOrDefault(taken => template.StartsWith(taken, StringComparison.OrdinalIgnoreCase)) is { } taken)
        {
            _problems.Add($"Function {function} has the route '{template}'; the host keeps every route that starts with '{taken}' for itself.");
        }
        else
        {
            try
            {
                _routes[function] = PublicRoute.Of(function, http, host, policies);
            }
            catch (Exception e) when (e is RoutePatternException or InvalidOperationException)
            {
                _problems.Add($"Function {function} has the route '{template}', which is no route: {e.Message}");
            }
        }
    }

    private void CheckSameRoutes()
    {
        foreach (var same in _routes.GroupBy(static entry => entry.Value.Shape, static entry => entry.Key))
        {
            var functions = same.ToList();
            foreach (var (first, second) in functions.SelectMany((first, at) => functions.Skip(at + 1).Select(second => (first, second))))
            {
                if (ShareAMethod((Trigger.Http)first.Trigger, (Trigger.Http)second.Trigger))
                {
                    _problems.Add($"Functions {first} and {second} answer the same route '{PublicRoute.Template(first, (Trigger.Http)first.Trigger)}' for the same method.");
                }
            }
        }
    }

    // The host calls queue and timer functions at POST /{name}, on the same port on which it passes public requests on:
    // whoever could reach that path could hand us messages and hours of their own making.
    private void CheckTriggersAreOutOfReach()
    {
        foreach (var trigger in Functions.Where(static function => function.Trigger is not Trigger.Http))
        {
            foreach (var (function, route) in _routes.Where(entry => entry.Value.Reaches($"/{trigger.Name}")))
            {
                _problems.Add(
                    $"The public route '{route.Pattern.RawText}' of function {function} reaches /{trigger.Name}, where the host calls function {trigger}. " +
                    "Give it a route of its own, with a fixed first part.");
            }
        }
    }

    private static bool ShareAMethod(Trigger.Http first, Trigger.Http second) =>
        first.Methods.Count == 0 || second.Methods.Count == 0 || first.Methods.Intersect(second.Methods, StringComparer.OrdinalIgnoreCase).Any();

    // Not a regular expression: loading that engine is a noticeable part of a cold start.
    private static bool IsFunctionName(string name) =>
        name.Length is > 0 and <= 128
        && char.IsAsciiLetter(name[0])
        && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
