using Naober.Core.Conversations;
using Naober.Core.Signals;
using Naober.Core.Villages;

namespace Naober.Functions.Messages;

/// <summary>An <see cref="Exchange"/> as it travels and is stored.</summary>
public sealed record MessageExchange(string Message, string Signal, DateTimeOffset At, MessageTurn Turn, string? Village, bool Shielded)
{
    public static MessageExchange Of(Exchange e) => new(e.Message.Value, e.Signal.Value, e.At, MessageTurn.Of(e.Turn), e.Village?.Value, e.Shielded);

    /// <exception cref="FormatException">It names no signal.</exception>
    public Exchange AsExchange() => new(
        IdOf(Message), IdOf(Signal), At, Turn.AsTurn(), Village is { } village ? new VillageId(village) : null, Shielded);

    /// <exception cref="FormatException">The text is no id.</exception>
    internal static SignalId IdOf(string text) =>
        SignalId.TryParse(text, out var id) ? id : throw new FormatException("An exchange names no signal.");
}
