using Azure.Data.Tables;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Shops;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>A signal and its sealed content as columns of a row.</summary>
internal static class SignalRow
{
    public static TableEntity Write(string partition, string rowKey, Signal signal) => new(partition, rowKey)
    {
        ["Signal"] = signal.Id.Value,
        ["Channel"] = signal.Channel.ToString(),
        ["Sender"] = signal.Sender?.Value,
        ["Shop"] = signal.Shop?.Value,
        ["ReceivedAt"] = signal.ReceivedAt,
        ["Village"] = signal.Village?.Value,
        ["Theme"] = signal.Theme.ToString(),
        ["Urgency"] = signal.Urgency.ToString(),
        ["Danger"] = signal.Danger.ToString(),
        ["SafeRoute"] = signal.SafeRoute,
        ["Receiver"] = signal.Receiver?.Value,
        ["State"] = signal.State.ToString(),
        ["PickedUpBy"] = signal.PickedUpBy?.Value,
        ["CloseReason"] = signal.CloseReason?.ToString(),
        ["Trail"] = string.Join(',', signal.Trail),
    };

    public static TableEntity WriteWithContent(string partition, string rowKey, Signal signal, SealedContent content)
    {
        var row = Write(partition, rowKey, signal);
        WriteContent(row, content);
        return row;
    }

    public static void WriteContent(TableEntity row, SealedContent content)
    {
        row["KeyId"] = content.KeyId;
        row["WrappedKey"] = content.WrappedKey;
        row["Text"] = content.Text;
        row["Phone"] = content.Phone;
    }

    public static Signal Read(TableEntity row) => new()
    {
        Id = SignalId.TryParse(row.GetString("Signal"), out var id)
            ? id
            : throw new FormatException($"The row '{row.RowKey}' holds no signal id."),
        Channel = Required<Channel>(row, "Channel"),
        Sender = row.GetString("Sender") is { } sender ? new SenderKey(sender) : null,
        Shop = ShopId.TryParse(row.GetString("Shop"), out var shop) ? shop : null,
        ReceivedAt = row.GetDateTimeOffset("ReceivedAt")!.Value,
        Village = row.GetString("Village") is { } village ? new VillageId(village) : null,
        Theme = Required<Theme>(row, "Theme"),
        Urgency = Required<Urgency>(row, "Urgency"),
        Danger = Required<Danger>(row, "Danger"),
        SafeRoute = row.GetBoolean("SafeRoute")!.Value,
        Receiver = PersonOf(row, "Receiver"),
        State = Required<SignalState>(row, "State"),
        PickedUpBy = PersonOf(row, "PickedUpBy"),
        CloseReason = row.GetString("CloseReason") is { } reason ? Enum.Parse<CloseReason>(reason) : null,
        Trail = [.. Required(row, "Trail").Split(',').Select(Enum.Parse<MoveKind>)],
    };

    public static SealedContent ReadContent(TableEntity row) => new(
        Required(row, "KeyId"), row.GetBinary("WrappedKey") ?? [], row.GetBinary("Text") ?? [], row.GetBinary("Phone"));

    public static PersonId? PersonOf(TableEntity row, string column) =>
        row.GetString(column) is { } person ? new PersonId(person) : null;

    /// <exception cref="FormatException">The column is not there.</exception>
    public static string Required(TableEntity row, string column) =>
        row.GetString(column) ?? throw new FormatException($"The row '{row.RowKey}' has no {column}.");

    /// <inheritdoc cref="Required"/>
    public static T Required<T>(TableEntity row, string column)
        where T : struct, Enum => Enum.Parse<T>(Required(row, column));
}
