using Microsoft.Azure.Functions.Worker;

namespace Naober.Compat.Fixture;

public static class SignalReceivedFunction
{
    [Function("SignalReceived")]
    public static Task RunAsync([QueueTrigger("signal-received", Connection = "Storage")] string message, CancellationToken ct) =>
        message.Length > 0 ? Task.CompletedTask : throw new ArgumentException("Empty.", nameof(message));
}
