using System.Text;
using System.Text.Json;
using Naober.Core.Tour;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Tour;

/// <summary>The agenda in other people's calendars.</summary>
public sealed class AgendaFeedTests
{
    private readonly World _world = new();

    [Fact]
    public async Task Another_parser_reads_the_same_stops_at_the_same_moments()
    {
        var stop = await PublishAsync("almen", new DateOnly(2026, 12, 3));

        var answer = await _world.AskAsync(TestRequest.Get("/agenda/alle.ics"));
        var calendar = await SecondParser.ReadAsync(answer.Body);

        Assert.Equal((200, "text/calendar; charset=utf-8"), (answer.Status, answer.Headers.ContentType.ToString()));
        Assert.Equal(("2.0", "De Naoberbus", 3600, "PT1H"), (calendar.Version, calendar.Name, calendar.RefreshSeconds, calendar.Ttl));
        var read = Assert.Single(calendar.Events);
        Assert.Equal($"{stop.Id}@lochem.naober", read.Uid);
        Assert.Equal((0, "CONFIRMED", "De Naoberbus in Almen", "Het dorpshuis, Almen"), (read.Sequence, read.Status, read.Summary, read.Location));
        Assert.Equal(new DateTimeOffset(2026, 12, 3, 9, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), read.Start);
        Assert.Equal(new DateTimeOffset(2026, 12, 3, 11, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), read.End);
        Assert.Equal([52.1577, 6.3015], read.Geo!);
        Assert.Equal("https://naober.example/dorp/almen", read.Url);
        Assert.Equal(stop.ChangedAt.ToUnixTimeSeconds(), read.Stamp);
    }

    [Fact]
    public async Task Around_both_changes_of_the_clock_everybody_reads_our_hour()
    {
        DateOnly[] days = [new(2026, 12, 31), new(2027, 3, 26), new(2027, 3, 27), new(2027, 3, 29), new(2027, 7, 1), new(2027, 10, 29), new(2027, 11, 1), new(2028, 3, 27)];
        foreach (var day in days)
        {
            await PublishAsync("almen", day);
        }

        var calendar = await SecondParser.ReadAsync((await _world.AskAsync(TestRequest.Get("/agenda/almen.ics"))).Body);

        var zone = _world.Organisation.Hours.Zone;
        Assert.Equal(
            days.Select(d => new DateTimeOffset(d.ToDateTime(new TimeOnly(10, 0)), zone.GetUtcOffset(d.ToDateTime(new TimeOnly(10, 0)))).ToUnixTimeSeconds()),
            calendar.Events.Select(e => e.Start));
    }

    [Fact]
    public async Task A_moved_stop_keeps_its_uid_and_raises_its_sequence_and_says_what_it_was()
    {
        var stop = await PublishAsync("almen", new DateOnly(2026, 12, 3));
        var before = Assert.Single((await ReadAsync("/agenda/almen.ics")).Events);
        _world.Clock.Advance(TimeSpan.FromHours(1));
        await ChangeAsync(stop.MoveTo(stop.Stop with { Start = new TimeOnly(14, 0), End = new TimeOnly(16, 0) }, _world.Clock.Now)!);

        var after = Assert.Single((await ReadAsync("/agenda/almen.ics")).Events);

        Assert.Equal((before.Uid, before.Sequence + 1, "CONFIRMED"), (after.Uid, after.Sequence, after.Status));
        Assert.Equal(before.Start + (4 * 3600), after.Start);
        Assert.True(after.Stamp > before.Stamp);
        Assert.Equal("VERPLAATST: De Naoberbus in Almen", after.Summary);
        Assert.StartsWith("Verplaatst. Eerst was het donderdag 3 december, 10.00 tot 12.00 uur, bij het dorpshuis.\n", after.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_stop_stays_and_says_so_in_status_and_in_words()
    {
        var stop = await PublishAsync("almen", new DateOnly(2026, 12, 3));
        await ChangeAsync(stop.Cancel("Het dorpshuis is dicht; tot, en met, 5 januari.\\", _world.Clock.Now)!);

        var read = Assert.Single((await ReadAsync("/agenda/alle.ics")).Events);

        Assert.Equal(("CANCELLED", 1, "GAAT NIET DOOR: De Naoberbus in Almen"), (read.Status, read.Sequence, read.Summary));
        Assert.StartsWith("Het dorpshuis is dicht; tot, en met, 5 januari.\\\n", read.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_that_people_write_makes_a_line_of_its_own_and_no_line_is_over_75_octets()
    {
        var stop = await PublishAsync("almen", new DateOnly(2026, 12, 3));
        var reason = $"Storm\r\nEND:VEVENT\nX-{string.Concat(Enumerable.Repeat("één 👵🏽 ", 40))}";
        await ChangeAsync(stop.Cancel(reason, _world.Clock.Now)!);

        var answer = await _world.AskAsync(TestRequest.Get("/agenda/alle.ics"));

        Assert.All(answer.Body.Split("\r\n"), line =>
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75);
            Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
        });
        var read = Assert.Single((await SecondParser.ReadAsync(answer.Body)).Events);
        Assert.StartsWith(reason.ReplaceLineEndings("\n").Trim(), read.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_reads_its_own_stops_and_a_proposal_is_read_by_nobody()
    {
        await PublishAsync("almen", new DateOnly(2026, 12, 3));
        await PublishAsync("laren", new DateOnly(2026, 12, 4));

        Assert.Equal("De Naoberbus in Laren", Assert.Single((await ReadAsync("/agenda/laren.ics")).Events).Summary);
        Assert.Equal(2, (await ReadAsync("/agenda/alle.ics")).Events.Count);
        Assert.Empty((await ReadAsync("/agenda/eefde.ics")).Events);
    }

    [Fact]
    public async Task In_English_the_same_stop_has_the_same_uid()
    {
        await PublishAsync("almen", new DateOnly(2026, 12, 3));

        var (dutch, english) = ((await ReadAsync("/agenda/almen.ics")).Events[0], (await ReadAsync("/agenda/almen.ics?taal=en")).Events[0]);

        Assert.Equal((dutch.Uid, dutch.Sequence, dutch.Start), (english.Uid, english.Sequence, english.Start));
        Assert.Contains("See https://naober.example/dorp/almen for the latest news.", english.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/agenda/alle.ics")]
    [InlineData("/agenda/alle.json")]
    [InlineData("/")]
    [InlineData("/dorp/almen")]
    [InlineData("/dorp/almen/poster")]
    public async Task Who_has_it_already_gets_no_more_than_that_until_something_changes(string target)
    {
        var stop = await PublishAsync("almen", new DateOnly(2026, 12, 3));
        var first = await _world.AskAsync(TestRequest.Get(target));
        var tag = first.Headers.ETag.ToString();

        var again = await _world.AskAsync(TestRequest.Get(target).With("If-None-Match", $"\"other\", W/{tag}"));
        await ChangeAsync(stop.MoveTo(stop.Stop with { Date = new DateOnly(2026, 12, 10) }, _world.Clock.Now)!);
        var changed = await _world.AskAsync(TestRequest.Get(target).With("If-None-Match", tag));

        Assert.Equal((200, "public, max-age=60"), (first.Status, first.Headers.CacheControl.ToString()));
        Assert.Equal((304, "", tag), (again.Status, again.Body, again.Headers.ETag.ToString()));
        Assert.Equal(200, changed.Status);
        Assert.NotEqual(tag, changed.Headers.ETag.ToString());
    }

    [Theory]
    [InlineData("/agenda/alle.ics", 503)]
    [InlineData("/agenda/alle.json", 503)]
    [InlineData("/dorp/almen/kaart", 503)]
    [InlineData("/", 200)]
    [InlineData("/dorp/almen", 200)]
    public async Task While_storage_is_away_no_calendar_is_emptied_and_nothing_is_kept(string target, int status)
    {
        await PublishAsync("almen", new DateOnly(2026, 12, 3));
        _world.Tour.Down = true;

        var answer = await _world.AskAsync(TestRequest.Get(target));

        Assert.Equal((status, "no-store"), (answer.Status, answer.Headers.CacheControl.ToString()));
        Assert.Contains("De agenda is nu even niet te zien", answer.Body, StringComparison.Ordinal);
        Assert.Contains("0573 29 70 00", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/agenda/nergens.ics")]
    [InlineData("/agenda/alle")]
    [InlineData("/agenda/alle.xml")]
    [InlineData("/dorp/nergens")]
    [InlineData("/dorp/nergens/poster")]
    [InlineData("/dorp/almen/kaft")]
    public async Task What_is_not_there_is_not_found(string target) => Assert.Equal(404, (await _world.AskAsync(TestRequest.Get(target))).Status);

    [Fact]
    public async Task Other_programs_read_the_same_as_JSON()
    {
        var stop = await PublishAsync("almen", new DateOnly(2026, 12, 3));
        await ChangeAsync(stop.MoveTo(stop.Stop with { Start = new TimeOnly(14, 0), End = new TimeOnly(16, 0) }, _world.Clock.Now)!);

        using var json = JsonDocument.Parse((await _world.AskAsync(TestRequest.Get("/agenda/almen.json"))).Body);
        var read = Assert.Single(json.RootElement.GetProperty("stops").EnumerateArray());

        Assert.Equal("Europe/Amsterdam", json.RootElement.GetProperty("timeZone").GetString());
        Assert.Equal(
            ("almen", "2026-12-03T14:00:00+01:00", "moved", "2026-12-03T10:00:00+01:00", 1),
            (read.GetProperty("village").GetString(), read.GetProperty("start").GetString(), read.GetProperty("status").GetString(),
                read.GetProperty("previousStart").GetString(), read.GetProperty("sequence").GetInt32()));
    }

    [Fact]
    public async Task A_stop_that_is_over_leaves_the_pages_at_once_and_the_calendars_after_a_month()
    {
        await PublishAsync("almen", new DateOnly(2026, 12, 3));
        _world.Clock.MoveTo(new DateTimeOffset(2026, 12, 3, 11, 0, 0, TimeSpan.Zero));
        var page = await _world.AskAsync(TestRequest.Get("/dorp/almen"));
        var kept = await ReadAsync("/agenda/almen.ics");
        _world.Clock.MoveTo(new DateTimeOffset(2027, 1, 3, 11, 0, 0, TimeSpan.Zero));

        var gone = await ReadAsync("/agenda/almen.ics");

        Assert.DoesNotContain("3 december", page.Body, StringComparison.Ordinal);
        Assert.Single(kept.Events);
        Assert.Empty(gone.Events);
    }

    private async Task<ReadCalendar> ReadAsync(string target) => await SecondParser.ReadAsync((await _world.AskAsync(TestRequest.Get(target))).Body);

    private Task<PlannedStop> PublishAsync(string village, DateOnly date) => _world.PublishAsync(village, date);

    private Task ChangeAsync(PlannedStop stop) => _world.ChangeAsync(stop);
}
