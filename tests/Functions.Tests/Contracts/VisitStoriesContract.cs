using Naober.Core.Organisations;
using Naober.Core.Tour;
using Naober.Core.Villages;
using Naober.Functions.Adapters.Storage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Contracts;

public abstract class VisitStoriesContract
{
    private static readonly CancellationToken Ct = CancellationToken.None;
    private static readonly DateTimeOffset Afterwards = new(2026, 12, 3, 13, 0, 0, TimeSpan.Zero);

    private readonly ITourStops _tour;
    private readonly IVisitStories _stories;

    private protected VisitStoriesContract(ITourStops tour, IVisitStories stories) => (_tour, _stories) = (tour, stories);

    [Theory]
    [InlineData(null, 12)]
    [InlineData(WhyMissed.Weather, 0)]
    public async Task What_was_told_comes_back_with_the_visit(WhyMissed? whyNot, int came)
    {
        var stored = await PublishAsync("almen", 3);
        var report = new VisitReport(whyNot, came, 2, Afterwards, new PersonId("anna"));

        Assert.True(await _stories.ReportAsync(stored.Stop.WithReport(report, TimeZoneInfo.Utc)!, stored, story: null, Ct));

        Assert.Equal(report, (await _tour.FindAsync(stored.Stop.Id, Ct))!.Stop.Report);
        Assert.Empty(await _stories.ListAsync(Ct));
    }

    [Fact]
    public async Task A_story_comes_with_the_visit_or_not_at_all()
    {
        var stored = await PublishAsync("almen", 3);
        await _tour.SaveAsync(stored.Stop.WithHost(new PersonId("bert")), stored, Ct);

        Assert.False(await ReportAsync(stored));
        Assert.Empty(await _stories.ListAsync(Ct));

        Assert.True(await ReportAsync((await _tour.FindAsync(stored.Stop.Id, Ct))!));
        Assert.Equal(StoryOf(stored.Stop), Assert.Single(await _stories.ListAsync(Ct)).Story);
    }

    [Fact]
    public async Task Stories_are_listed_by_village_the_newest_first()
    {
        await ReportAsync(await PublishAsync("almen", 1));
        await ReportAsync(await PublishAsync("almen", 2));
        await ReportAsync(await PublishAsync("laren", 3));

        Assert.Equal([2, 1], (await _stories.ListAsync(new VillageId("almen"), Ct)).Select(s => s.Story.On.Day));
        Assert.Equal([3, 2, 1], (await _stories.ListAsync(Ct)).Select(s => s.Story.On.Day));
    }

    [Fact]
    public async Task Of_two_who_change_a_story_at_once_one_is_refused()
    {
        await ReportAsync(await PublishAsync("almen", 3));
        var read = Assert.Single(await _stories.ListAsync(Ct));
        var approved = read.Story with { Text = "Korter.", ApprovedBy = new PersonId("els") };

        Assert.True(await _stories.SaveAsync(approved, read, Ct));
        Assert.False(await _stories.SaveAsync(approved, read, Ct));
        Assert.False(await _stories.RemoveAsync(read, Ct));

        var again = Assert.Single(await _stories.ListAsync(Ct));
        Assert.Equal(approved, again.Story);
        Assert.True(await _stories.RemoveAsync(again, Ct));
        Assert.False(await _stories.RemoveAsync(again, Ct));
        Assert.False(await _stories.SaveAsync(approved, again, Ct));
        Assert.Empty(await _stories.ListAsync(Ct));
    }

    private static VisitStory StoryOf(PlannedStop stop) => new(stop.Id, stop.Stop.Village, stop.Stop.Date, "Twee buren wandelen nu samen.", Afterwards);

    private Task<bool> ReportAsync(StoredStop from) => _stories.ReportAsync(
        from.Stop.WithReport(new VisitReport(null, 3, 0, Afterwards, null), TimeZoneInfo.Utc)!, from, StoryOf(from.Stop), Ct);

    private Task<StoredStop> PublishAsync(string village, int day) => _tour.PublishAsync(village, day, Afterwards.AddDays(-20));
}

public sealed class FakeVisitStoriesTests : VisitStoriesContract
{
    public FakeVisitStoriesTests()
        : this(new FakeTourStops())
    {
    }

    private FakeVisitStoriesTests(FakeTourStops tour)
        : base(tour, new FakeVisitStories(tour))
    {
    }
}

[Collection(nameof(Storage))]
public sealed class TableVisitStoriesTests : VisitStoriesContract
{
    public TableVisitStoriesTests(Storage storage)
        : this(storage.Table())
    {
    }

    private TableVisitStoriesTests(NaoberTable table)
        : base(new TableTourStops(table), new TableVisitStories(table))
    {
    }
}
