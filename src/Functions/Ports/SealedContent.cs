namespace Naober.Functions.Ports;

/// <summary>
/// The text of a signal and the number of who sent it, each encrypted under the signal's own data key, which is itself
/// encrypted ("wrapped") under a master key.
/// </summary>
/// <param name="KeyId">Which master key wraps the data key.</param>
/// <param name="Phone">Null: there is no number.</param>
/// <param name="Notes">What we found in the text and what we answered. Null: nothing.</param>
public sealed record SealedContent(string KeyId, byte[] WrappedKey, byte[] Text, byte[]? Phone, byte[]? Notes = null)
{
    /// <summary>What is left of content that was destroyed.</summary>
    public static SealedContent Gone { get; } = new("", [], [], Phone: null);
}

/// <summary>
/// The names, addresses and the like that were taken out of a text, under a data key of their own: destroyed when the signal is closed.
/// </summary>
public sealed record SealedDetails(string KeyId, byte[] WrappedKey, byte[] Pieces);
