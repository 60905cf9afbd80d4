using Naober.Core.Organisations;
using Naober.Core.Signals;

namespace Naober.Functions.Ports;

/// <summary>What a colleague wrote about a signal, under a data key of its own.</summary>
/// <param name="At">UTC.</param>
public sealed record SealedNote(SignalId Id, DateTimeOffset At, PersonId By, string KeyId, byte[] WrappedKey, byte[] Text);
