namespace Microsoft.Azure.Functions.Worker;

/// <summary>What is known of a function before it runs. Not to be derived from: the official type asks more of those who do.</summary>
public abstract class FunctionDefinition
{
    private protected FunctionDefinition()
    {
    }

    public abstract string PathToAssembly { get; }

    /// <summary>The method, as Namespace.Class.Method.</summary>
    public abstract string EntryPoint { get; }

    public abstract string Id { get; }

    public abstract string Name { get; }
}
