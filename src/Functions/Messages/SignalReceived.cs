using System.Text.Json.Serialization;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Messages;

/// <summary>Somebody told us something. The only message that carries content, and it carries it sealed.</summary>
/// <param name="Signal">The signal's id.</param>
/// <param name="ReceivedAt">When it reached us, or Twilio where we were away, UTC.</param>
/// <param name="Village">The village that the form said; null for a text, which is read.</param>
/// <param name="Answered">Whether the sender has had the first answer.</param>
/// <param name="Shop">The id of the shop whose form it was.</param>
public sealed record SignalReceived(
    string Signal,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Channel>))] Channel Channel,
    DateTimeOffset ReceivedAt,
    string? Village,
    SealedContent Content,
    bool Answered,
    string? Shop = null);
