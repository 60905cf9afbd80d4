using Azure.Data.Tables;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>The patterns in one row, a line each: they are found, shown and replaced together.</summary>
public sealed class TablePatterns(NaoberTable table) : IPatterns
{
    public Task SaveAsync(IReadOnlyList<Pattern> patterns, CancellationToken ct)
    {
        var row = new TableEntity(table.Partition, Keys.Patterns)
        {
            ["Patterns"] = SignalRow.Join([.. patterns.Select(p => $"{p.Village.Value} {p.Theme} {p.Count}")]),
        };
        return table.RunAsync(t => t.UpsertEntityAsync(row, TableUpdateMode.Replace, ct), ct);
    }

    public async Task<IReadOnlyList<Pattern>> ListAsync(CancellationToken ct) =>
        await table.FindAsync(Keys.Patterns, ct) is { } row ? [.. SignalRow.Split(row, "Patterns").Select(Read)] : [];

    private static Pattern Read(string line) => line.Split(' ') is [var village, var theme, var count]
        ? new Pattern(new VillageId(village), Enum.Parse<Theme>(theme), int.Parse(count, System.Globalization.CultureInfo.InvariantCulture))
        : throw new FormatException("A pattern is a village, a theme and a count.");
}
