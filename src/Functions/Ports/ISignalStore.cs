using Naober.Core.Shops;
using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>A signal as it stands in storage.</summary>
/// <param name="Version">Changes with every save.</param>
public sealed record StoredSignal(Signal Signal, SealedContent Content, string Version);

/// <summary>Keeps signals, the list of open ones and their history. Each call takes effect whole or not at all.</summary>
public interface ISignalStore
{
    /// <summary>Adds a signal with its first event.</summary>
    /// <returns>False: it was there already, and nothing changed.</returns>
    Task<bool> AddAsync(Signal signal, SealedContent content, CancellationToken ct);

    Task<StoredSignal?> FindAsync(SignalId id, CancellationToken ct);

    /// <summary>Saves a move with its event; the list of open signals follows in the same transaction.</summary>
    /// <returns>False: somebody saved first, and nothing changed.</returns>
    Task<bool> MoveAsync(StoredSignal from, MoveDecision.Accepted move, CancellationToken ct);

    /// <summary>Every signal that is not closed, oldest first.</summary>
    Task<IReadOnlyList<Signal>> ListOpenAsync(CancellationToken ct);

    /// <summary>Records that somebody viewed a signal. The same view twice is one.</summary>
    Task AddViewAsync(SignalEvent view, CancellationToken ct);

    /// <summary>What happened to a signal, oldest first.</summary>
    Task<IReadOnlyList<SignalEvent>> ListEventsAsync(SignalId id, CancellationToken ct);

    /// <summary>The signals that a shop gave since that day (UTC), oldest day first. Kept with the signal itself, so each counts once.</summary>
    Task<IReadOnlyList<ShopSignal>> ListOfShopAsync(ShopId shop, DateTimeOffset since, CancellationToken ct);
}
