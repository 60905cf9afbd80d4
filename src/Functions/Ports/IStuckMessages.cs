using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>A queue message that failed too often (Dutch: vastgelopen bericht). Kept until a person replays it.</summary>
/// <param name="Id">Derived from the queue and the signal, so that the same one stuck twice is one.</param>
/// <param name="Signal">Null: the message is not one of ours, or unreadable.</param>
/// <param name="Since">UTC.</param>
public sealed record StuckMessage(string Id, string Queue, SignalId? Signal, DateTimeOffset Since);

/// <summary>Keeps stuck messages, their bodies sealed.</summary>
public interface IStuckMessages
{
    /// <summary>Keeps it; the same id again replaces the body.</summary>
    Task AddAsync(StuckMessage message, SealedContent body, CancellationToken ct);

    Task<IReadOnlyList<StuckMessage>> ListAsync(CancellationToken ct);

    Task<(StuckMessage Message, SealedContent Body)?> FindAsync(string id, CancellationToken ct);

    /// <summary>Forgets it, once it is back on its queue. Twice is once.</summary>
    Task RemoveAsync(string id, CancellationToken ct);
}
