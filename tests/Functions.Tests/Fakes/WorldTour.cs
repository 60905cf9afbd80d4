using Naober.Core.Tour;
using Naober.Functions.Ports;

namespace Naober.Functions.Tests.Fakes;

/// <summary>The tour of a world, as a coordinator would have made it.</summary>
internal static class WorldTour
{
    /// <summary>People are told of a stop from ten to twelve at the first venue of the village.</summary>
    public static async Task<PlannedStop> PublishAsync(this World world, string village, DateOnly date)
    {
        var where = world.Organisation.Tour.Villages.Single(v => v.Id.Value == village);
        var stop = new Stop(where.Id, where.Venues[0].Id, world.Organisation.Tour.Vans[0].Id, date, new TimeOnly(10, 0), new TimeOnly(12, 0));
        var planned = PlannedStop.Publish(stop, revision: 1, world.Clock.Now);
        await SaveAsync(world, planned, from: null);
        return planned;
    }

    /// <summary>People are told otherwise.</summary>
    public static async Task ChangeAsync(this World world, PlannedStop stop) =>
        await SaveAsync(world, stop, await world.Tour.FindAsync(stop.Id, CancellationToken.None));

    private static async Task SaveAsync(World world, PlannedStop stop, StoredStop? from)
    {
        var draft = await world.Tour.GetDraftAsync(CancellationToken.None);
        if (!await world.Tour.ChangeAsync(draft.Draft with { Revision = draft.Draft.Revision + 1 }, draft, [new StopChange(stop, from)], CancellationToken.None))
        {
            throw new InvalidOperationException("The tour was changed meanwhile.");
        }
    }
}
