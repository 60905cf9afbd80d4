using System.Globalization;
using Azure.Data.Tables;
using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>How many signals with the same labels are gone, as columns of a row.</summary>
internal static class CountRow
{
    private const string Count = "Count";

    public static string Key(SignalCount c) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Keys.CountPrefix}{c.Month:yyyyMM}-{c.Village?.Value ?? "onbekend"}-{c.Theme}-{c.Urgency}-{c.Channel}-{(c.SafeRoute ? "Safe" : "Other")}-{c.Reason?.ToString() ?? "Open"}-{c.PickedUp}");

    /// <param name="there">The row as it stands; null: there is none.</param>
    public static TableEntity Raise(string partition, SignalCount c, TableEntity? there) => new(partition, Key(c))
    {
        ["Month"] = c.Month.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        ["Village"] = c.Village?.Value,
        ["Theme"] = c.Theme.ToString(),
        ["Urgency"] = c.Urgency.ToString(),
        ["Channel"] = c.Channel.ToString(),
        ["SafeRoute"] = c.SafeRoute,
        ["Reason"] = c.Reason?.ToString(),
        ["PickedUp"] = c.PickedUp.ToString(),
        [Count] = (there?.GetInt32(Count) ?? 0) + 1,
    };

    public static CountedSignals Read(TableEntity row) => new(
        new SignalCount(
            DateOnly.ParseExact(SignalRow.Required(row, "Month"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row.GetString("Village") is { } village ? new VillageId(village) : null,
            SignalRow.Required<Theme>(row, "Theme"),
            SignalRow.Required<Urgency>(row, "Urgency"),
            SignalRow.Required<Channel>(row, "Channel"),
            row.GetBoolean("SafeRoute") ?? false,
            row.GetString("Reason") is { } reason ? Enum.Parse<CloseReason>(reason) : null,
            SignalRow.Required<PickedUpWithin>(row, "PickedUp")),
        row.GetInt32(Count) ?? 0);
}
