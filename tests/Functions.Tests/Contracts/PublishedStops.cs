using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Contracts;

internal static class PublishedStops
{
    /// <summary>A visit in December that people were told of.</summary>
    public static async Task<StoredStop> PublishAsync(this ITourStops tour, string village, int day, DateTimeOffset at)
    {
        var stop = PlannedStop.Publish(
            new Stop(new VillageId(village), "dorpshuis", "bus-1", new DateOnly(2026, 12, day), new TimeOnly(10, 0), new TimeOnly(12, 0)), 1, at);
        var draft = await tour.GetDraftAsync(CancellationToken.None);
        await tour.ChangeAsync(draft.Draft with { Revision = draft.Draft.Revision + 1 }, draft, [new StopChange(stop, null)], CancellationToken.None);
        return (await tour.FindAsync(stop.Id, CancellationToken.None))!;
    }
}
