using Naober.Core.Tour;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Tour;

public sealed class AgendaTests
{
    private static readonly TimeZoneInfo Amsterdam = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Published = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("2026-12-03T10:59:00Z", true)] // a minute before twelve, local time
    [InlineData("2026-12-03T11:00:00Z", false)]
    public void A_stop_stands_in_the_agenda_until_it_is_over(string now, bool stands)
    {
        PlannedStop[] stops = [Stop("almen", 3), Stop("almen", 3).Cancel("Storm.", Published)!];

        var agenda = Agenda.Of(stops, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture), Amsterdam);

        Assert.Equal(stands ? 2 : 0, agenda.Stops.Count);
    }

    [Fact]
    public void The_first_stop_comes_first_and_the_next_is_one_that_goes_on()
    {
        var (late, cancelled, next) = (Stop("laren", 8), Stop("almen", 2).Cancel("Storm.", Published)!, Stop("epse", 4));

        var agenda = Agenda.Of([late, next, cancelled], Published, Amsterdam);

        Assert.Equal([cancelled, next, late], agenda.Stops);
        Assert.Equal(next, agenda.Next);
    }

    [Fact]
    public void A_village_that_goes_together_with_another_has_the_stops_of_that_one()
    {
        var agenda = Agenda.Of([Stop("almen", 3), Stop("laren", 4)], Published, Amsterdam);

        Assert.Equal(["laren"], agenda.For(AVillage("exel", 0, 0) with { TogetherWith = new VillageId("laren") }).Stops.Select(s => s.Stop.Village.Value));
        Assert.Equal(["almen"], agenda.For(AVillage("almen", 0, 0)).Stops.Select(s => s.Stop.Village.Value));
    }

    [Fact]
    public void A_calendar_keeps_what_was_held_and_what_was_cancelled()
    {
        var held = Stop("almen", 3).WithReport(new VisitReport(null, 5, 0, Published.AddDays(20), null), Amsterdam)!;
        var cancelled = Stop("laren", 4).Cancel("Storm.", Published)!;

        Assert.Equal([held, cancelled], Agenda.Since([cancelled, held], new DateOnly(2026, 12, 3)).Stops);
        Assert.Equal([cancelled], Agenda.Since([cancelled, held], new DateOnly(2026, 12, 4)).Stops);
        Assert.Empty(Agenda.Of([held], Published, Amsterdam).Stops);
    }

    [Fact]
    public void On_the_map_north_is_up_and_east_is_right()
    {
        var map = VillageMap.Draw([AVillage("noord", 52.2, 6.2), AVillage("zuid", 52.1, 6.2), AVillage("oost", 52.15, 6.4)])!;
        MapPlace At(string id) => map.Places.Single(p => p.Village.Id.Value == id);

        Assert.True(At("noord").Y < At("oost").Y && At("oost").Y < At("zuid").Y);
        Assert.True(At("oost").X > At("noord").X && At("noord").X == At("zuid").X);
        Assert.All(map.Places, p => Assert.True(p.X > 0 && p.X < map.Width && p.Y > 0 && p.Y < map.Height));
    }

    [Fact]
    public void No_name_on_the_map_stands_on_another()
    {
        var crowd = Enumerable.Range(0, 40).Select(i => AVillage($"dorp-{i:00}", 52 + (i % 7 * 0.02), 6 + (i / 7 * 0.03)));

        var map = VillageMap.Draw([.. crowd])!;

        var boxes = map.Places.Where(p => p.Label is MapLabel.Right or MapLabel.Left).Select(p =>
            (p.Y, Left: p.Label == MapLabel.Right ? p.X + 11 : p.X - 11 - 68, Right: p.Label == MapLabel.Right ? p.X + 11 + 68 : p.X - 11)).ToList();
        Assert.NotEmpty(boxes);
        Assert.All(boxes, a => Assert.DoesNotContain(boxes, b => a != b && Math.Abs(a.Y - b.Y) < 16 && a.Left < b.Right && b.Left < a.Right));
    }

    [Fact]
    public void One_village_is_a_map_and_none_is_not()
    {
        Assert.Single(VillageMap.Draw([AVillage("almen", 52.16, 6.3)])!.Places);
        Assert.Null(VillageMap.Draw([]));
    }

    private static TourVillage AVillage(string id, double latitude, double longitude) => new()
    {
        Id = new VillageId(id),
        Name = id,
        Position = new Position(latitude, longitude),
        Inhabitants = 100,
        Venues = [],
    };

    private static PlannedStop Stop(string village, int day) => PlannedStop.Publish(
        new Stop(new VillageId(village), "dorpshuis", "bus-1", new DateOnly(2026, 12, day), new TimeOnly(10, 0), new TimeOnly(12, 0)), 1, Published);
}
