using System.Text.Json;
using System.Text.Json.Serialization;
using Azure.Data.Tables;
using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Villages;
using Naober.Functions.Messages;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A conversation as columns of a row; the exchanges as JSON in one of them, for they are read and written together.</summary>
internal static partial class ConversationRow
{
    public static TableEntity Write(string partition, SenderKey sender, Conversation conversation) => new(partition, Keys.Sender(sender))
    {
        ["Exchanges"] = JsonSerializer.Serialize([.. conversation.Exchanges.Select(Stored.Of)], Json.Default.StoredArray),
        ["LastVillage"] = conversation.LastVillage?.Value,
        ["OptedOut"] = conversation.OptedOut,
        ["RemindersSince"] = conversation.RemindersSince,
    };

    public static Conversation Read(TableEntity row) => new()
    {
        Exchanges = [.. JsonSerializer.Deserialize(SignalRow.Required(row, "Exchanges"), Json.Default.StoredArray)!.Select(e => e.AsExchange())],
        LastVillage = row.GetString("LastVillage") is { } village ? new VillageId(village) : null,
        OptedOut = row.GetBoolean("OptedOut") ?? false,
        RemindersSince = row.GetDateTimeOffset("RemindersSince"),
    };

    internal sealed record Stored(string Message, string Signal, DateTimeOffset At, MessageTurn Turn, string? Village, bool Shielded)
    {
        public static Stored Of(Exchange e) => new(e.Message.Value, e.Signal.Value, e.At, MessageTurn.Of(e.Turn), e.Village?.Value, e.Shielded);

        public Exchange AsExchange() => new(
            IdOf(Message), IdOf(Signal), At, Turn.AsTurn(), Village is { } village ? new VillageId(village) : null, Shielded);

        private static SignalId IdOf(string text) =>
            SignalId.TryParse(text, out var id) ? id : throw new FormatException("A conversation names no signal.");
    }

    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
    [JsonSerializable(typeof(Stored[]))]
    private sealed partial class Json : JsonSerializerContext;
}
