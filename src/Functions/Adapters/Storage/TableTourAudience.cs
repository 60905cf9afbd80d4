using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Counts the rows of those who asked for reminders: one per village and number, with the village in a column.</summary>
public sealed class TableTourAudience(NaoberTable table) : ITourAudience
{
    public async Task<IReadOnlyDictionary<VillageId, int>> CountAsync(CancellationToken ct) =>
        (await table.ListAsync(Keys.ReminderPrefix, ct)).CountBy(r => new VillageId(SignalRow.Required(r, "Village"))).ToDictionary();
}
