namespace Microsoft.Azure.Functions.Worker;

/// <summary>The W3C trace headers the host sent; empty where it sent none.</summary>
public abstract class TraceContext
{
    public abstract string TraceParent { get; }

    public abstract string TraceState { get; }
}
