namespace Naober.LocalHost.Handler;

/// <summary>How an invocation ended, seen by the host. Closed: these two are all there are.</summary>
internal abstract record InvocationOutcome
{
    private InvocationOutcome() { }

    public sealed record Succeeded(IReadOnlyList<string> Logs) : InvocationOutcome;

    public sealed record Failed(string Reason) : InvocationOutcome;
}
