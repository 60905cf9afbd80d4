using Naober.Core.Privacy;
using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>Encrypts what people write, so that storage and queues never hold it readable.</summary>
public interface IContentSeal
{
    /// <summary>Seals under a new data key: the same content never makes the same bytes.</summary>
    SealedContent Seal(SignalId signal, Content content);

    /// <exception cref="KeyMissingException">The master key it was sealed under is not among the settings.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or belongs to another signal.</exception>
    Content Open(SignalId signal, SealedContent content);

    /// <summary>Seals under a second data key, which can be destroyed by itself.</summary>
    SealedDetails SealDetails(SignalId signal, IReadOnlyList<HiddenPiece> pieces);

    /// <inheritdoc cref="Open"/>
    IReadOnlyList<HiddenPiece> OpenDetails(SignalId signal, SealedDetails details);
}

/// <summary>A master key is not among the settings.</summary>
public sealed class KeyMissingException(string keyId)
    : Exception($"The master key '{keyId}' is missing: set MasterKeys__{keyId} (see docs/runbook.md).");
