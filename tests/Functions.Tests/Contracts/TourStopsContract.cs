using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class TourStopsContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly ITourStops _tour;

    private protected TourStopsContract(ITourStops tour) => _tour = tour;

    private static Stop Almen { get; } = AStop("almen", 3, 10);

    private static TourDraft Draft { get; } = new(1, [new Proposal(Almen), new Proposal(AStop("laren", 10, 14), ByPerson: true)], new DateOnly(2027, 1, 18), Nine)
    {
        Declined = [new Declined(new VillageId("exel"), new DateOnly(2026, 12, 8)), new Declined(new VillageId("almen"), new DateOnly(2026, 12, 9))],
        ClosedDays = new Dictionary<DateOnly, string> { [new DateOnly(2026, 12, 15)] = "teamdag" },
    };

    [Fact]
    public async Task There_is_an_empty_draft_to_begin_with()
    {
        var (draft, version) = await _tour.GetDraftAsync(Ct);
        Assert.Same(TourDraft.Empty, draft);
        Assert.Null(version);
        Assert.Empty(await _tour.ListAsync(DateOnly.MinValue, Ct));
        Assert.Null(await _tour.FindAsync(StopId.Of(Almen, 1), Ct));
    }

    [Fact]
    public async Task A_draft_comes_back_as_it_was()
    {
        Assert.True(await SaveAsync(Draft));

        var found = (await _tour.GetDraftAsync(Ct)).Draft;
        Assert.Equal(Draft.Proposals, found.Proposals);
        Assert.Equal(Draft.ClosedDays, found.ClosedDays);
        Assert.Equal(Draft.Declined, found.Declined);
        Assert.Equal((Draft.Revision, Draft.PlannedUntil, Draft.PlannedAt), (found.Revision, found.PlannedUntil, found.PlannedAt));
    }

    [Fact]
    public async Task A_draft_of_a_year_with_twelve_vans_fits()
    {
        var many = Draft with { Proposals = [.. Enumerable.Range(0, 1900).Select(n => new Proposal(Almen with { Date = Almen.Date.AddDays(n), Reason = new string('x', 80) }))] };

        Assert.True(await SaveAsync(many));

        Assert.Equal(many.Proposals, (await _tour.GetDraftAsync(Ct)).Draft.Proposals);
    }

    [Fact]
    public async Task What_was_published_is_found_as_it_was()
    {
        var stop = PlannedStop.Publish(Almen, 1, Nine) with { Host = new PersonId("anna"), Theme = "valpreventie" };
        var moved = PlannedStop.Publish(AStop("laren", 10, 14), 1, Nine).MoveTo(AStop("laren", 11, 14), Nine.AddTicks(1234567))!;
        var cancelled = PlannedStop.Publish(AStop("eefde", 5, 14), 1, Nine).Cancel("Het is te glad.", Nine)!;

        Assert.True(await SaveAsync(Draft, stop, moved, cancelled));

        Assert.Equal([stop, cancelled, moved], (await _tour.ListAsync(Almen.Date, Ct)).Select(s => s.Stop));
        Assert.Equal([cancelled, moved], (await _tour.ListAsync(Almen.Date.AddDays(1), Ct)).Select(s => s.Stop));
        Assert.Equal(moved, (await _tour.FindAsync(moved.Id, Ct))?.Stop);
    }

    [Fact]
    public async Task Of_two_who_change_the_plan_at_once_one_is_told_whichever_stops_they_touch()
    {
        await SaveAsync(Draft);
        var from = await _tour.GetDraftAsync(Ct);

        var saved = await Task.WhenAll(new[] { 3, 4 }.Select(day => Task.Run(() => _tour.ChangeAsync(
            Draft with { Revision = 2 }, from, [new StopChange(PlannedStop.Publish(AStop("almen", day, 10), 1, Nine), null)], Ct))));

        Assert.Single(saved, s => s);
        Assert.Single(await _tour.ListAsync(DateOnly.MinValue, Ct));
    }

    [Fact]
    public async Task Who_saves_a_stop_that_somebody_saved_before_changes_nothing()
    {
        var stop = PlannedStop.Publish(Almen, 1, Nine);
        await SaveAsync(Draft, stop);
        var from = (await _tour.FindAsync(stop.Id, Ct))!;
        Assert.True(await _tour.SaveAsync(stop.WithHost(new PersonId("anna")), from, Ct));

        Assert.False(await _tour.SaveAsync(stop.WithHost(new PersonId("bert")), from, Ct));
        Assert.False(await _tour.ChangeAsync(Draft with { Revision = 2 }, await _tour.GetDraftAsync(Ct), [new StopChange(stop, from)], Ct));

        Assert.Equal(new PersonId("anna"), (await _tour.FindAsync(stop.Id, Ct))?.Stop.Host);
        Assert.Equal(1, (await _tour.GetDraftAsync(Ct)).Draft.Revision);
    }

    [Fact]
    public async Task A_stop_is_published_once()
    {
        var stop = PlannedStop.Publish(Almen, 1, Nine);
        await SaveAsync(Draft, stop);

        Assert.False(await SaveAsync(Draft with { Revision = 2 }, stop));
        Assert.Equal(1, (await _tour.GetDraftAsync(Ct)).Draft.Revision);
    }

    private static Stop AStop(string village, int day, int hour) =>
        new(new VillageId(village), "dorpshuis", "bus-1", new DateOnly(2026, 12, day), new TimeOnly(hour, 0), new TimeOnly(hour + 2, 0), StopState.Proposed, "Daarom.");

    private async Task<bool> SaveAsync(TourDraft draft, params PlannedStop[] published) =>
        await _tour.ChangeAsync(draft, await _tour.GetDraftAsync(Ct), [.. published.Select(s => new StopChange(s, null))], Ct);
}

public sealed class FakeTourStopsTests() : TourStopsContract(new FakeTourStops());

[Collection(nameof(Storage))]
public sealed class TableTourStopsTests(Storage storage) : TourStopsContract(new TableTourStops(storage.Table()));
