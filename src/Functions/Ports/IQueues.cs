using Naober.Functions.Messages;

namespace Naober.Functions.Ports;

/// <summary>Puts messages on the queues. They never expire.</summary>
public interface IQueues
{
    /// <summary>Returns once the message is durably stored.</summary>
    /// <exception cref="StorageUnavailableException">Storage did not take it within 8 seconds.</exception>
    Task EnqueueAsync(SignalReceived message, CancellationToken ct);

    /// <param name="delay">How long it stays hidden; at most 7 days.</param>
    /// <inheritdoc cref="EnqueueAsync(SignalReceived, CancellationToken)"/>
    Task EnqueueAsync(Notify message, TimeSpan delay, CancellationToken ct);

    /// <inheritdoc cref="EnqueueAsync(Notify, TimeSpan, CancellationToken)"/>
    Task EnqueueAsync(TellSignaller message, TimeSpan delay, CancellationToken ct);

    /// <inheritdoc cref="EnqueueAsync(Notify, TimeSpan, CancellationToken)"/>
    Task EnqueueAsync(TourChanged message, TimeSpan delay, CancellationToken ct);

    /// <summary>Puts a message that got stuck back on its queue as it was.</summary>
    /// <inheritdoc cref="EnqueueAsync(SignalReceived, CancellationToken)"/>
    Task ReplayAsync(string queue, string body, CancellationToken ct);
}

/// <summary>Storage is down or too slow; nothing is certain to have been stored.</summary>
public sealed class StorageUnavailableException(Exception inner) : Exception("Storage did not answer.", inner);
