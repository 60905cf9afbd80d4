namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks a public method as a function and gives it the name the Functions host knows it by.</summary>
[AttributeUsage(AttributeTargets.Method)]
public class FunctionAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
