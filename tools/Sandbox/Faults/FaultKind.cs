namespace Naober.Sandbox.Faults;

public enum FaultKind
{
    /// <summary>twilio, graph: answers with <c>status</c> (and <c>retryAfter</c> seconds) and does nothing.</summary>
    Status,

    /// <summary>twilio, graph: waits <c>delayMs</c>, then goes on, even when the caller has given up.</summary>
    Slow,

    /// <summary>twilio, graph: accepts and stores, then breaks the connection without an answer.</summary>
    DropAfterAcceptance,

    /// <summary>twilio, graph: breaks the connection before anything is accepted.</summary>
    RefuseConnection,

    /// <summary>twilio: refuses with <c>code</c> (21610, 21614, …), or for 30000 and above accepts and ends undelivered with it.</summary>
    Error,

    /// <summary>graph: the Teams app is not installed for this person (403).</summary>
    NotInstalled,

    /// <summary>webhook: the text stays in Twilio's list and the webhook is not called.</summary>
    DoNotDeliver,

    /// <summary>webhook: called twice at the same moment.</summary>
    DeliverTwice,

    /// <summary>webhook: called without a signature.</summary>
    WithoutSignature,

    /// <summary>webhook: called with a signature made with another key.</summary>
    Forged,

    /// <summary>webhook: called, and its answer gets lost.</summary>
    IgnoreAnswer,
}
