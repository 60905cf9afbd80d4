using Azure.Data.Tables;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Corrections in the table, a row each, written with the move that made them.</summary>
public sealed class TableCorrections(NaoberTable table) : ICorrections
{
    public async Task<IReadOnlyList<Correction>> ListAsync(int most, CancellationToken ct) =>
        [.. (await table.ListAsync(Keys.CorrectionPrefix, ct)).Take(most).Select(Read)];

    internal static TableEntity Write(string partition, Correction correction) => new(partition, Keys.Correction(correction))
    {
        ["Signal"] = correction.Signal.Value,
        ["At"] = correction.At,
        ["SafeRoute"] = correction.SafeRoute,
        ["VillageBefore"] = correction.Before.Village?.Value,
        ["ThemeBefore"] = correction.Before.Theme.ToString(),
        ["UrgencyBefore"] = correction.Before.Urgency.ToString(),
        ["VillageAfter"] = correction.After.Village?.Value,
        ["ThemeAfter"] = correction.After.Theme.ToString(),
        ["UrgencyAfter"] = correction.After.Urgency.ToString(),
        ["Rules"] = SignalRow.Join(correction.Rules),
    };

    private static Correction Read(TableEntity row) => new(
        SignalRow.IdOf(row, "Signal"),
        row.GetDateTimeOffset("At")!.Value,
        ReadLabels(row, "Before"),
        ReadLabels(row, "After"),
        row.GetBoolean("SafeRoute")!.Value,
        SignalRow.Split(row, "Rules"));

    private static Labelled ReadLabels(TableEntity row, string when) => new(
        row.GetString($"Village{when}") is { } village ? new VillageId(village) : null,
        SignalRow.Required<Theme>(row, $"Theme{when}"),
        SignalRow.Required<Urgency>(row, $"Urgency{when}"));
}
