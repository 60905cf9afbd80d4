using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Functions.Ports;

/// <summary>What somebody wrote and where they can be reached. Never stored, queued or logged as it is.</summary>
/// <param name="Text">Without what identifies a person: see <see cref="MaskedText"/>.</param>
public sealed record Content(string Text, PhoneNumber? Phone)
{
    /// <summary>Null: nothing was found and nothing was answered.</summary>
    public Notes? Notes { get; init; }
}

/// <summary>What we found in a text and what we answered. Quotes the text, so it is sealed and purged with it.</summary>
/// <param name="Answer">The first answer that was owed; null: none.</param>
public sealed record Notes(IReadOnlyList<Reason> Reasons, IReadOnlyList<SaidWish> Wishes, string? Answer);

/// <summary>Encrypts what people write, so that storage and queues never hold it readable.</summary>
public interface IContentSeal
{
    /// <summary>The id of the master key that seals now.</summary>
    string SealingKey { get; }

    /// <summary>The same data key, wrapped under the master key that seals now.</summary>
    /// <inheritdoc cref="Open"/>
    WrappedKey Rewrap(SealedKind kind, SignalId id, WrappedKey key);

    /// <summary>Seals under a new data key: the same content never makes the same bytes.</summary>
    SealedContent Seal(SignalId signal, Content content);

    /// <exception cref="KeyMissingException">The master key it was sealed under is not among the settings.</exception>
    /// <exception cref="System.Security.Cryptography.CryptographicException">It was changed, or belongs to another signal.</exception>
    Content Open(SignalId signal, SealedContent content);

    /// <summary>Seals under a second data key, which can be destroyed by itself.</summary>
    SealedDetails SealDetails(SignalId signal, IReadOnlyList<HiddenPiece> pieces);

    /// <summary>Seals under a data key of the note's own.</summary>
    /// <param name="at">UTC.</param>
    SealedNote SealNote(SignalId note, DateTimeOffset at, PersonId by, string text);

    /// <inheritdoc cref="Open"/>
    string OpenNote(SealedNote note);

    /// <inheritdoc cref="Open"/>
    IReadOnlyList<HiddenPiece> OpenDetails(SignalId signal, SealedDetails details);
}

/// <summary>A master key is not among the settings.</summary>
public sealed class KeyMissingException(string keyId)
    : Exception($"The master key '{keyId}' is missing: set MasterKeys__{keyId} (see docs/runbook.md).")
{
    public string KeyId => keyId;
}
