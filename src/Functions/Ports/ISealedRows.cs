using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>A data key as it is stored: wrapped under a master key.</summary>
/// <param name="KeyId">Which master key.</param>
public sealed record WrappedKey(string KeyId, byte[] Bytes);

/// <summary>What a data key seals. A key for the one cannot stand in for that of another.</summary>
public enum SealedKind
{
    Content,
    Details,
    Note,
}

/// <summary>Something sealed as it stands in storage, as far as its key goes.</summary>
/// <param name="Id">Of the message, or of the note.</param>
/// <param name="Row">Where it stands.</param>
public sealed record SealedRow(SealedKind Kind, SignalId Id, string Row, WrappedKey Key, string Version);

/// <summary>Finds what is sealed under which master key.</summary>
public interface ISealedRows
{
    /// <summary>What is sealed under another master key than this. Not the messages that got stuck: they hold sealed content within sealed content.</summary>
    Task<IReadOnlyList<SealedRow>> ListAsync(string notUnder, CancellationToken ct);

    /// <summary>Replaces the wrapped key, and nothing else.</summary>
    /// <returns>False: somebody saved first, and nothing changed.</returns>
    Task<bool> SaveAsync(SealedRow row, WrappedKey key, CancellationToken ct);
}
