using System.Diagnostics.CodeAnalysis;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for an HTTP request. A constructor without a level leaves the function open to everyone, as in the official SDK.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
[SuppressMessage("Design", "CA1019:Define accessors for attribute arguments", Justification = "AuthLevel is the accessor, under the official name.")]
public sealed class HttpTriggerAttribute : Attribute
{
    public HttpTriggerAttribute()
    {
    }

    public HttpTriggerAttribute(params string[] methods) => Methods = methods;

    public HttpTriggerAttribute(AuthorizationLevel authLevel) => AuthLevel = authLevel;

    public HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods)
    {
        AuthLevel = authLevel;
        Methods = methods;
    }

    /// <summary>An ASP.NET route template without the route prefix of host.json; the function's name when left out.</summary>
    public string? Route { get; set; }

    /// <summary>The HTTP methods; all of them when left out.</summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "The official signature.")]
    public string[]? Methods { get; }

    public AuthorizationLevel AuthLevel { get; }
}
