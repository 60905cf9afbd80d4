namespace Microsoft.Azure.Functions.Worker;

/// <summary>One invocation of one function. Not to be derived from: the official type asks more of those who do.</summary>
public abstract class FunctionContext
{
    private protected FunctionContext()
    {
    }

    public abstract string InvocationId { get; }

    public abstract string FunctionId { get; }

    public abstract TraceContext TraceContext { get; }

    public abstract BindingContext BindingContext { get; }

    /// <summary>The services of this invocation's own scope.</summary>
    public abstract IServiceProvider InstanceServices { get; set; }

    public abstract FunctionDefinition FunctionDefinition { get; }

    public abstract IDictionary<object, object> Items { get; set; }

    /// <summary>Cancelled when the caller is gone: the client of an HTTP function, or the host of a trigger.</summary>
    public virtual CancellationToken CancellationToken => CancellationToken.None;
}
