namespace Naober.Functions.Ports;

/// <summary>
/// The text of a signal and the number of who sent it, each encrypted under the signal's own data key, which is itself
/// encrypted ("wrapped") under a master key.
/// </summary>
/// <param name="KeyId">Which master key wraps the data key.</param>
/// <param name="Phone">Null: there is no number.</param>
public sealed record SealedContent(string KeyId, byte[] WrappedKey, byte[] Text, byte[]? Phone);
