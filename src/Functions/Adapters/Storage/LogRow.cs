using System.Globalization;
using Azure.Data.Tables;
using Naober.Core.Organisations;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;

namespace Naober.Functions.Adapters.Storage;

/// <summary>An entry of the access log as columns of a row.</summary>
internal static class LogRow
{
    public static TableEntity WriteLoose(string partition, LogEntry entry) => Write(partition, Keys.Loose(entry), entry);

    public static TableEntity Write(string partition, SealedEntry entry)
    {
        var row = Write(partition, Keys.Log(entry.Number), entry.Entry);
        row["Number"] = entry.Number;
        row["Previous"] = entry.Previous;
        row["Seal"] = entry.Seal;
        return row;
    }

    public static LogEntry Read(TableEntity row) => new(
        SignalRow.IdOf(row, "Signal"),
        row.GetDateTimeOffset("At")!.Value,
        new PersonId(SignalRow.Required(row, "By")),
        SignalRow.Required<EventKind>(row, "Kind"),
        row.GetString("Ground") is { } ground ? Enum.Parse<AccessGround>(ground) : null,
        row.GetBoolean("SafeRoute") ?? false);

    public static SealedEntry ReadSealed(TableEntity row) => new(
        long.TryParse(row.RowKey[Keys.LogPrefix.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var place) && Keys.Log(place) == row.RowKey ? place : 0,
        row.GetInt64("Number") ?? 0,
        Read(row),
        row.GetString("Previous") ?? "",
        row.GetString("Seal") ?? "");

    public static TableEntity WriteHead(string partition, LogHead head) => new(partition, Keys.LogHead)
    {
        ["First"] = head.First,
        ["Before"] = head.Before,
        ["Last"] = head.Last,
        ["Seal"] = head.Seal,
        ["Proof"] = head.Proof,
    };

    public static LogHead ReadHead(TableEntity row) => new(
        row.GetInt64("First") ?? 0, row.GetString("Before") ?? "", row.GetInt64("Last") ?? 0, row.GetString("Seal") ?? "", row.GetString("Proof") ?? "");

    private static TableEntity Write(string partition, string rowKey, LogEntry entry) => new(partition, rowKey)
    {
        ["Signal"] = entry.Signal.Value,
        ["At"] = entry.At,
        ["By"] = entry.By.Value,
        ["Kind"] = entry.Kind.ToString(),
        ["Ground"] = entry.Ground?.ToString(),
        ["SafeRoute"] = entry.SafeRoute,
    };
}
