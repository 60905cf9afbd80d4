using System.Text.Json.Serialization;
using Naober.Core.Signals;
using Naober.Functions.Ports;

namespace Naober.Functions.Messages;

/// <summary>Somebody told us something. The only message that carries content, and it carries it sealed.</summary>
/// <param name="Signal">The id of the message, and of its signal when it is one of its own.</param>
/// <param name="ReceivedAt">When it reached us, or Twilio where we were away, UTC.</param>
/// <param name="SentBy">The key of the sender; null: there is no number.</param>
/// <param name="Village">The village that the form said; null for a text.</param>
/// <param name="Labels">What the text was read as. The text itself is sealed without what identifies a person, so it cannot be read again.</param>
/// <param name="Asked">How it was answered.</param>
/// <param name="Details">Null: nothing was taken out of the text.</param>
/// <param name="Answered">Whether the sender has had the first answer, or is owed none.</param>
/// <param name="OptedOut">Null: the vendor said nothing. True: with this message the sender stopped all texts from us; false: allowed them again.</param>
/// <param name="Known">What was said before, as far as it was looked up to answer. Null: it was not.</param>
/// <param name="Shop">The id of the shop whose form it was.</param>
/// <param name="RemindersOf">The id of the village whose reminders the sender wants, or wants no more. Null: of none, or no more of any.</param>
/// <param name="Stay">What the sender answered to our question whether the visits must go on. Null: nothing, or nothing that counts.</param>
/// <param name="EnteredBy">The id of the colleague who wrote it down for somebody; null: it came from outside.</param>
public sealed record SignalReceived(
    string Signal,
    [property: JsonConverter(typeof(JsonStringEnumConverter<Channel>))] Channel Channel,
    DateTimeOffset ReceivedAt,
    string? SentBy,
    string? Village,
    MessageLabels Labels,
    MessageTurn Asked,
    SealedContent Content,
    SealedDetails? Details,
    bool Answered,
    bool? OptedOut = null,
    string? Shop = null,
    MessageConversation? Known = null,
    string? EnteredBy = null,
    string? RemindersOf = null,
    MessageStay? Stay = null);

/// <summary>Whether the visits to a village must go on.</summary>
/// <param name="Village">Its id.</param>
public sealed record MessageStay(string Village, bool Yes);
