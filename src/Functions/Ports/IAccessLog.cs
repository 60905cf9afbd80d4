using Naober.Core.Privacy;

namespace Naober.Functions.Ports;

/// <summary>An entry that was written with the view or the move itself, and waits for its place in the chain.</summary>
public sealed record LooseEntry(string Row, LogEntry Entry);

/// <summary>The end of the chain as it stands in storage.</summary>
/// <param name="Version">Null: there is no chain yet.</param>
public sealed record StoredHead(LogHead? Head, string? Version);

/// <summary>
/// Keeps the access log. Entries come in loose, in the same step as what they tell (<see cref="ISignalStore"/>), so that no view waits for the chain and any
/// number of instances may write; one at a time puts them in their place.
/// </summary>
public interface IAccessLog
{
    /// <summary>How many entries one <see cref="AppendAsync"/> or <see cref="DropAsync"/> takes at most.</summary>
    int Most { get; }

    Task<StoredHead> FindHeadAsync(CancellationToken ct);

    /// <summary>The oldest loose entries.</summary>
    Task<IReadOnlyList<LooseEntry>> ListLooseAsync(CancellationToken ct);

    /// <summary>Puts entries in the chain and takes away their loose rows, in one step.</summary>
    /// <returns>False: somebody else did first, and nothing changed.</returns>
    Task<bool> AppendAsync(StoredHead from, LogHead next, IReadOnlyList<SealedEntry> added, IReadOnlyList<LooseEntry> loose, CancellationToken ct);

    /// <summary>Every entry of the chain, the oldest first.</summary>
    Task<IReadOnlyList<SealedEntry>> ListAsync(CancellationToken ct);

    /// <summary>Takes the oldest entries away, in one step with the beginning that the chain gets.</summary>
    /// <inheritdoc cref="AppendAsync"/>
    Task<bool> DropAsync(StoredHead from, LogHead next, IReadOnlyList<SealedEntry> dropped, CancellationToken ct);
}
