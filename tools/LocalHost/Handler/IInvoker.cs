namespace Naober.LocalHost.Handler;

/// <summary>Runs a queue or timer function in the handler.</summary>
internal interface IInvoker
{
    /// <summary>Posts the envelope and waits for the outcome. A handler that is down is an outcome, not an exception.</summary>
    Task<InvocationOutcome> InvokeAsync(string function, Envelope envelope, CancellationToken ct);
}
