using Naober.Core.Organisations;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Adapters.Storage;

/// <summary>Counts the reminders that stand. Who asked for a village that shares the visits of another counts there; who asked for both counts once.</summary>
public sealed class TableTourAudience(NaoberTable table, Pack pack) : ITourAudience
{
    public async Task<IReadOnlyDictionary<VillageId, int>> CountAsync(CancellationToken ct) =>
        (await TableReminders.StandingAsync(table, ct))
            .Select(r => (Sender: SignalRow.Required(r, "Sender"), Visited: pack.Organisation.Tour.VisitedFor(new VillageId(SignalRow.Required(r, "Village")))))
            .Distinct()
            .CountBy(r => r.Visited)
            .ToDictionary();
}
