using Naober.Core.Privacy;
using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>A queue message that failed too often (Dutch: vastgelopen bericht). Kept until a person replays or dismisses it.</summary>
/// <param name="Id">Derived from the queue and the signal, so that the same one stuck twice is one.</param>
/// <param name="Signal">Null: the message is not one of ours, or unreadable.</param>
/// <param name="Since">UTC.</param>
/// <param name="SafeRoute">The message itself says that it is about safety at home; its signal may say so since.</param>
public sealed record StuckMessage(SignalId Id, string Queue, SignalId? Signal, DateTimeOffset Since, bool SafeRoute = false)
{
    /// <summary>An id in the form of a signal's, so that the body is sealed as a signal's content is.</summary>
    public static SignalId IdOf(string queue, SignalId? signal, string body) => SignalId.FromStuckMessage(queue, signal?.Value ?? body);
}

/// <summary>Keeps stuck messages, their bodies sealed.</summary>
public interface IStuckMessages
{
    /// <summary>Keeps it; the same id again replaces the body.</summary>
    Task AddAsync(StuckMessage message, SealedContent body, CancellationToken ct);

    Task<IReadOnlyList<StuckMessage>> ListAsync(CancellationToken ct);

    Task<(StuckMessage Message, SealedContent Body)?> FindAsync(SignalId id, CancellationToken ct);

    /// <summary>Forgets it, once it is back on its queue. Twice is once.</summary>
    Task RemoveAsync(SignalId id, CancellationToken ct);

    /// <summary>Forgets it for good, in one step with the entry that says who did.</summary>
    /// <returns>False: it was gone already, and nothing is entered.</returns>
    Task<bool> DismissAsync(SignalId id, LogEntry entry, CancellationToken ct);
}
