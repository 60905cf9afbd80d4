using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Functions.Messages;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A conversation as columns of a row; the exchanges as JSON in one of them, for they are read and written together.</summary>
internal static partial class ConversationRow
{
    public static TableEntity Write(string partition, SenderKey sender, Conversation conversation) => new(partition, Keys.Sender(sender))
    {
        ["Exchanges"] = JsonSerializer.Serialize([.. conversation.Exchanges.Select(MessageExchange.Of)], Json.Default.MessageExchangeArray),
        ["LastVillage"] = conversation.LastVillage?.Value,
        ["OptedOut"] = conversation.OptedOut,
        ["RemindersSince"] = conversation.RemindersSince,
        ["EndedAt"] = conversation.EndedOptIn?.Until,
        ["EndedSince"] = conversation.EndedOptIn?.Since,
        ["Objected"] = conversation.Objected,
        ["TextedOf"] = conversation.Colleague?.Signal.Value,
        ["TextedAt"] = conversation.Colleague?.At,
        ["TextedShielded"] = conversation.Colleague?.Shielded,
    };

    public static Conversation Read(TableEntity row) => new MessageConversation(
        JsonSerializer.Deserialize(SignalRow.Required(row, "Exchanges"), Json.Default.MessageExchangeArray)!,
        row.GetString("LastVillage"),
        row.GetBoolean("OptedOut") ?? false,
        row.GetDateTimeOffset("RemindersSince"),
        row.ETag.ToString(),
        row.GetString("TextedOf") is { } signal
            ? new MessageColleague(signal, row.GetDateTimeOffset("TextedAt")!.Value, row.GetBoolean("TextedShielded")!.Value)
            : null)
    {
        EndedAt = row.GetDateTimeOffset("EndedAt"),
        EndedSince = row.GetDateTimeOffset("EndedSince"),
        Objected = row.GetDateTimeOffset("Objected"),
    }.AsConversation();

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonSerializable(typeof(MessageExchange[]))]
    private sealed partial class Json : JsonSerializerContext;
}
