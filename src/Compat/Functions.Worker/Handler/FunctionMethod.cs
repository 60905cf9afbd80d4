using System.Reflection;

namespace Naober.Compat.Worker;

/// <summary>A method with [Function], and its trigger.</summary>
internal sealed record FunctionMethod(string Name, MethodInfo Method, Trigger Trigger)
{
    /// <summary>Name and method, as a refusal names it.</summary>
    public override string ToString() => $"{Name} ({Method.DeclaringType?.Name}.{Method.Name})";
}
