using System.Globalization;
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
        ["MaybeVillage"] = signal.MaybeVillage?.Value,
        ["Theme"] = signal.Theme.ToString(),
        ["Urgency"] = signal.Urgency.ToString(),
        ["Danger"] = signal.Danger.ToString(),
        ["SafeRoute"] = signal.SafeRoute,
        ["AboutSelf"] = signal.AboutSelf ? true : null,
        ["Language"] = signal.Language,
        ["Receiver"] = signal.Receiver?.Value,
        ["Team"] = signal.Team?.Value,
        ["State"] = signal.State.ToString(),
        ["PickedUpBy"] = signal.PickedUpBy?.Value,
        ["CloseReason"] = signal.CloseReason?.ToString(),
        ["Parts"] = Join(signal.Parts),
        ["PartOf"] = signal.PartOf?.Value,
        ["Hiding"] = Join(signal.Hiding),
        ["SenderOptedOut"] = signal.SenderOptedOut,
        ["WaitSince"] = signal.LastWait?.Since,
        ["WaitMove"] = signal.LastWait?.Move,
        ["WaitReached"] = signal.LastWait?.Reached?.ToString(),
        ["Rules"] = Join(signal.Rules),
        ["OfferedTo"] = signal.OfferedTo?.Value,
        ["Together"] = signal.Together?.Value,
        ["Barred"] = Join(signal.Barred),
        ["Jotted"] = Join(signal.Notes),
        ["Sent"] = Join(signal.Sent),
        ["VisitOn"] = TextOf(signal.VisitOn),
        ["InformedOn"] = TextOf(signal.Informed?.On),
        ["NotInformed"] = signal.Informed?.Because?.ToString(),
        ["ConsentBy"] = signal.PartnerConsent?.By.ToString(),
        ["ConsentOn"] = TextOf(signal.PartnerConsent?.On),
        ["EnteredBy"] = signal.EnteredBy?.Value,
        ["HandledAt"] = signal.HandledAt,
        ["ClosedAt"] = signal.ClosedAt,
        ["Erased"] = signal.Erased ? true : null,
        ["Restricted"] = signal.Restricted ? true : null,
        ["Objected"] = signal.Objected ? true : null,
        ["Complaint"] = signal.IsComplaint ? true : null,
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
        row["Notes"] = content.Notes;
    }

    public static Signal Read(TableEntity row) => new()
    {
        Id = IdOf(row, "Signal"),
        Channel = Required<Channel>(row, "Channel"),
        Sender = row.GetString("Sender") is { } sender ? new SenderKey(sender) : null,
        Shop = ShopId.TryParse(row.GetString("Shop"), out var shop) ? shop : null,
        ReceivedAt = row.GetDateTimeOffset("ReceivedAt")!.Value,
        Village = row.GetString("Village") is { } village ? new VillageId(village) : null,
        MaybeVillage = row.GetString("MaybeVillage") is { } guess ? new VillageId(guess) : null,
        Theme = Required<Theme>(row, "Theme"),
        Urgency = Required<Urgency>(row, "Urgency"),
        Danger = Required<Danger>(row, "Danger"),
        SafeRoute = row.GetBoolean("SafeRoute")!.Value,
        AboutSelf = row.GetBoolean("AboutSelf") ?? false,
        Language = Required(row, "Language"),
        Receiver = PersonOf(row, "Receiver"),
        Team = row.GetString("Team") is { } team ? new TeamId(team) : null,
        State = Required<SignalState>(row, "State"),
        PickedUpBy = PersonOf(row, "PickedUpBy"),
        CloseReason = row.GetString("CloseReason") is { } reason ? Enum.Parse<CloseReason>(reason) : null,
        Parts = [.. Split(row, "Parts").Select(IdOf)],
        PartOf = row.GetString("PartOf") is { } whole ? IdOf(whole) : null,
        Hiding = [.. Split(row, "Hiding").Select(IdOf)],
        SenderOptedOut = row.GetBoolean("SenderOptedOut") ?? false,
        LastWait = row.GetDateTimeOffset("WaitSince") is { } since
            ? new Wait(since, row.GetInt32("WaitMove")!.Value, row.GetString("WaitReached") is { } reached ? Enum.Parse<LadderStep>(reached) : null)
            : null,
        Rules = Split(row, "Rules"),
        OfferedTo = PersonOf(row, "OfferedTo"),
        Together = PersonOf(row, "Together"),
        Barred = [.. Split(row, "Barred").Select(p => new PersonId(p))],
        Notes = [.. Split(row, "Jotted").Select(IdOf)],
        Sent = [.. Split(row, "Sent").Select(IdOf)],
        VisitOn = DateOf(row, "VisitOn"),
        Informed = (DateOf(row, "InformedOn"), row.GetString("NotInformed")) switch
        {
            (null, null) => null,
            (var on, var why) => new Informed(on, why is null ? null : Enum.Parse<NotInformed>(why)),
        },
        PartnerConsent = row.GetString("ConsentBy") is { } agreed ? new Consent(Enum.Parse<ConsentBy>(agreed), DateOf(row, "ConsentOn")) : null,
        EnteredBy = PersonOf(row, "EnteredBy"),
        HandledAt = row.GetDateTimeOffset("HandledAt"),
        ClosedAt = row.GetDateTimeOffset("ClosedAt"),
        Erased = row.GetBoolean("Erased") ?? false,
        Restricted = row.GetBoolean("Restricted") ?? false,
        Objected = row.GetBoolean("Objected") ?? false,
        IsComplaint = row.GetBoolean("Complaint") ?? false,
        Trail = [.. Required(row, "Trail").Split(',').Select(Enum.Parse<MoveKind>)],
    };

    public static SealedContent ReadContent(TableEntity row) => new(
        Required(row, "KeyId"), row.GetBinary("WrappedKey") ?? [], row.GetBinary("Text") ?? [], row.GetBinary("Phone"), row.GetBinary("Notes"));

    public static TableEntity WriteDetails(string partition, SignalId id, SealedDetails details) => new(partition, Keys.Details(id))
    {
        ["KeyId"] = details.KeyId,
        ["WrappedKey"] = details.WrappedKey,
        ["Pieces"] = details.Pieces,
    };

    public static SealedDetails ReadDetails(TableEntity row) => new(
        Required(row, "KeyId"), row.GetBinary("WrappedKey") ?? [], row.GetBinary("Pieces") ?? []);

    /// <summary>What is left of a message whose content is destroyed, to be merged into its row.</summary>
    public static TableEntity Erase(string partition, SignalId id)
    {
        var row = new TableEntity(partition, Keys.Signal(id)) { ["Erased"] = true };
        WriteContent(row, SealedContent.Gone with { Phone = [], Notes = [] });
        return row;
    }

    public static TableEntity WriteNote(string partition, SignalId signal, SealedNote note) => new(partition, Keys.Note(signal, note.Id))
    {
        ["Note"] = note.Id.Value,
        ["At"] = note.At,
        ["By"] = note.By.Value,
        ["KeyId"] = note.KeyId,
        ["WrappedKey"] = note.WrappedKey,
        ["Text"] = note.Text,
    };

    public static SealedNote ReadNote(TableEntity row) => new(
        IdOf(row, "Note"),
        row.GetDateTimeOffset("At")!.Value,
        new PersonId(Required(row, "By")),
        Required(row, "KeyId"),
        row.GetBinary("WrappedKey") ?? [],
        row.GetBinary("Text") ?? []);

    /// <summary>Null, so that there is no column, where there is nothing in the list.</summary>
    public static string? Join<T>(IReadOnlyList<T> values) => values.Count == 0 ? null : string.Join('\n', values);

    public static string[] Split(TableEntity row, string column) => row.GetString(column)?.Split('\n') ?? [];

    /// <exception cref="FormatException">The column holds no signal id.</exception>
    public static SignalId IdOf(TableEntity row, string column) => IdOf(Required(row, column));

    public static PersonId? PersonOf(TableEntity row, string column) =>
        row.GetString(column) is { } person ? new PersonId(person) : null;

    private static string? TextOf(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DateOf(TableEntity row, string column) =>
        row.GetString(column) is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    public static SignalId IdOf(string text) =>
        SignalId.TryParse(text, out var id) ? id : throw new FormatException("A row names a signal by what is no id.");

    /// <exception cref="FormatException">The column is not there.</exception>
    public static string Required(TableEntity row, string column) =>
        row.GetString(column) ?? throw new FormatException($"The row '{row.RowKey}' has no {column}.");

    /// <inheritdoc cref="Required"/>
    public static T Required<T>(TableEntity row, string column)
        where T : struct, Enum => Enum.Parse<T>(Required(row, column));
}
