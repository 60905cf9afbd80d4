using Azure.Data.Tables;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>What is left of a signal, in the place of its row.</summary>
internal static class TombstoneRow
{
    private const string DestroyedAt = "DestroyedAt";

    /// <summary>A row that tells no more than that a signal was there.</summary>
    public static TableEntity Write(string partition, Tombstone tombstone) => new(partition, Keys.Signal(tombstone.Id))
    {
        ["Signal"] = tombstone.Id.Value,
        [DestroyedAt] = tombstone.At,
        ["Cleared"] = tombstone.IsCleared,
        ["HadText"] = tombstone.HadText,
    };

    public static bool Is(TableEntity row) => row.ContainsKey(DestroyedAt);

    public static Tombstone Read(TableEntity row) => new(
        SignalRow.IdOf(row, "Signal"), row.GetDateTimeOffset(DestroyedAt)!.Value, row.GetBoolean("Cleared") ?? false, row.GetBoolean("HadText") ?? false);
}
