using Naober.Core.Tour;
using Naober.Core.Villages;
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

    /// <summary>A village of which the series of visits ends with those of 3 and 17 December; on the 20th it is decided how it goes on.</summary>
    public static async Task AskedToStayAsync(this World world, string village)
    {
        await world.PublishAsync(village, new DateOnly(2026, 12, 3));
        await world.PublishAsync(village, new DateOnly(2026, 12, 17));
        await world.AgreeAsync(village, decideOn: new DateOnly(2026, 12, 20));
    }

    /// <summary>A village has a series of visits since October, every two weeks.</summary>
    public static async Task AgreeAsync(this World world, string village, DateOnly decideOn)
    {
        var agreement = new VillageAgreement(new VillageId(village)) { Series = new Series(2, new DateOnly(2026, 10, 1), decideOn), DecideOn = decideOn };
        if (!await world.Agreements.SaveAsync(agreement, new StoredAgreement(agreement, null), CancellationToken.None))
        {
            throw new InvalidOperationException("There is an agreement already.");
        }
    }

    private static async Task SaveAsync(World world, PlannedStop stop, StoredStop? from)
    {
        var draft = await world.Tour.GetDraftAsync(CancellationToken.None);
        if (!await world.Tour.ChangeAsync(draft.Draft with { Revision = draft.Draft.Revision + 1 }, draft, [new StopChange(stop, from)], CancellationToken.None))
        {
            throw new InvalidOperationException("The tour was changed meanwhile.");
        }
    }
}
