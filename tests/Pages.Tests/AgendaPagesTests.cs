using System.Text.Json;
using AngleSharp.Dom;
using Naober.Core.Tour;
using Naober.Functions.Web;
using Naober.Pages.Languages;
using Naober.Pages.Tour;

namespace Naober.Pages.Tests;

/// <summary>What residents read of the travelling meeting point.</summary>
public sealed class AgendaPagesTests
{
    private static readonly Language English = Language.Named("en");

    [Fact]
    public async Task The_front_page_says_where_we_come_before_it_draws_a_map()
    {
        var page = await Samples.Pages["home"].DocumentAsync();

        Assert.Equal("De Naoberbus komt naar je dorp", page.QuerySelector("h1")!.TextContent);
        Assert.True(page.QuerySelector(".dates")!.CompareDocumentPosition(page.QuerySelector("svg[role=img]")!).HasFlag(DocumentPositions.Following));
        Assert.Equal(10, page.QuerySelectorAll(".date").Length);
        Assert.Contains("Daarna komen we nog vaker.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_village_of_the_map_stands_in_words_below_it_with_its_next_date()
    {
        var page = await Samples.Pages["home"].DocumentAsync();
        var inWords = page.QuerySelectorAll(".villages li").ToList();

        Assert.Equal(
            TourSamples.Organisation.Tour.Villages.Select(v => v.Name).Order(StringComparer.Ordinal), inWords.Select(li => li.QuerySelector("a")!.TextContent));
        Assert.Equal(TourSamples.Organisation.Tour.Villages.Count, page.QuerySelectorAll(".map circle").Length);
        Assert.Equal("dinsdag 24 november", inWords.Single(li => li.TextContent.Contains("Almen", StringComparison.Ordinal)).QuerySelector(".hint")!.TextContent);
        Assert.All(page.QuerySelectorAll(".map text").Select(t => t.TextContent), name => Assert.Contains(inWords, li => li.TextContent.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_cancelled_is_struck_through_and_says_so_with_the_reason()
    {
        var page = await Samples.Pages["home"].DocumentAsync();

        var off = Assert.Single(page.QuerySelectorAll(".date.off"));

        Assert.Equal("Laren", off.QuerySelector("h3")!.TextContent);
        Assert.Equal("woensdag 25 november, 10.00 tot 12.00 uur", off.QuerySelector("s")!.TextContent);
        Assert.Equal("Gaat niet door:", off.QuerySelector("strong")!.TextContent);
        Assert.Contains($"Het dorpshuis is dicht. {Samples.Script}", off.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_moved_shows_the_new_time_and_the_old()
    {
        var page = await Samples.Pages["village"].DocumentAsync();

        var first = page.QuerySelector(".date")!;

        Assert.Equal("dinsdag 24 november, 14.00 tot 16.00 uur", first.QuerySelector(".moment")!.TextContent);
        Assert.Equal("2026-11-24T14:00", first.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Contains("Verplaatst. Eerst was het dinsdag 24 november, 10.00 tot 12.00 uur, bij het dorpshuis.", first.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_days_and_words_are_English_and_names_are_marked_as_Dutch()
    {
        var page = await Samples.Pages["village-en"].DocumentAsync();

        Assert.Equal("Tuesday 24 November, 14:00 to 16:00", page.QuerySelector(".moment")!.TextContent);
        Assert.Equal("De Naoberbus", page.QuerySelector("h1 bdi[lang=nl]")!.TextContent);
        Assert.Equal(["/dorp/almen"], page.QuerySelectorAll(".languages a").Select(a => a.GetAttribute("href")));
        Assert.Equal("/signaal?dorp=almen&taal=en", page.QuerySelector("a[href^='/signaal']")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("[aria-labelledby='agenda-volgen'] a"), a => Assert.EndsWith("/agenda/almen.ics?taal=en", a.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_village_that_goes_together_with_another_reads_the_dates_of_that_one()
    {
        var joined = TourSamples.Joined;
        var other = TourSamples.Organisation.Tour.Villages.Single(v => v.Id == joined.TogetherWith);

        var page = await Samples.Pages["village-together"].DocumentAsync();

        Assert.Contains($"{joined.Name} gaat samen met {other.Name}.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(TourSamples.Stops.For(joined).Stops.Count, page.QuerySelectorAll(".date").Length);
        Assert.NotEmpty(page.QuerySelectorAll(".date"));
    }

    [Theory]
    [InlineData("almen", "Anna Wissink is de contactpersoon van Almen.")]
    [InlineData("laren", "Laren heeft een eigen contactpersoon.")]
    public async Task Only_a_contact_person_who_agreed_is_named(string village, string sentence)
    {
        var html = await PageResult.Of<VillagePage>(TourSamples.Village(Language.Dutch, village, TourSamples.Stops)).TextAsync();

        Assert.Contains(sentence, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Dirk Oosterkamp", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_heard_and_done_stands_there_letter_for_letter_once_approved()
    {
        var with = await Samples.Pages["village"].DocumentAsync();
        var without = await Samples.Pages["village-cancelled"].DocumentAsync();

        Assert.Equal([TourSamples.Lines.Heard, TourSamples.Lines.Did], with.QuerySelectorAll(".heard").Select(e => e.TextContent));
        Assert.Empty(without.QuerySelectorAll(".heard"));
    }

    [Fact]
    public async Task While_storage_is_away_the_page_says_so_and_still_tells_how_to_reach_us()
    {
        var page = await Samples.Pages["home-away"].DocumentAsync();

        Assert.Contains("De agenda is nu even niet te zien.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("nog geen datum", page.QuerySelector(".villages")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href^='tel:']"));
    }

    [Fact]
    public async Task Without_a_meeting_point_the_front_page_is_about_telling_us_something()
    {
        var page = await Samples.Pages["home-without-tour"].DocumentAsync();

        Assert.Equal("Heb je een zorg, een vraag of een idee?", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".dates, svg, .villages"));
    }

    [Fact]
    public async Task Search_engines_read_every_stop_as_an_event_and_nothing_in_it_ends_the_element()
    {
        var page = await PageResult.Of<VillagePage>(TourSamples.Village(Language.Dutch, "gorssel", TourSamples.Stops)).DocumentAsync();
        var script = Assert.Single(page.Scripts);
        using var data = JsonDocument.Parse(script.Text);
        var events = data.RootElement.GetProperty("@graph").EnumerateArray().ToList();

        Assert.DoesNotContain("<", script.Text, StringComparison.Ordinal);
        Assert.Equal("https://schema.org", data.RootElement.GetProperty("@context").GetString());
        Assert.Equal(page.QuerySelectorAll(".date").Length, events.Count);
        Assert.Equal("2026-11-26T10:00:00+01:00", events[0].GetProperty("startDate").GetString());
        Assert.All(events, e => Assert.Equal("https://schema.org/EventScheduled", e.GetProperty("eventStatus").GetString()));
    }

    [Theory]
    [InlineData("laren", "https://schema.org/EventCancelled", false)]
    [InlineData("almen", "https://schema.org/EventRescheduled", true)]
    public async Task Search_engines_hear_that_a_stop_is_cancelled_or_moved(string village, string status, bool hasPrevious)
    {
        var page = await PageResult.Of<VillagePage>(TourSamples.Village(Language.Dutch, village, TourSamples.Stops)).DocumentAsync();
        using var data = JsonDocument.Parse(Assert.Single(page.Scripts).Text);
        var first = data.RootElement.GetProperty("@graph")[0];

        Assert.Equal(status, first.GetProperty("eventStatus").GetString());
        Assert.Equal(hasPrevious, first.TryGetProperty("previousStartDate", out var before) && before.GetString() == "2026-11-24T10:00:00+01:00");
    }

    [Fact]
    public async Task The_poster_has_the_next_three_times_that_go_on_and_a_code_to_the_page()
    {
        var page = await Samples.Pages["village-poster"].DocumentAsync();

        Assert.Equal("Dinsdag 24 november", page.QuerySelector(".big .day")!.TextContent);
        Assert.InRange(page.QuerySelectorAll(".big li").Length, 2, 3);
        Assert.Equal("naober.welzijnlochem.nl/dorp/almen", page.QuerySelector(".address")!.TextContent);
        Assert.Equal("QR-code die naar naober.welzijnlochem.nl/dorp/almen gaat", page.QuerySelector(".qr")!.GetAttribute("aria-label"));
    }

    [Fact]
    public async Task A_cancelled_time_is_not_printed()
    {
        var cancelled = new Agenda([TourSamples.Planned("laren", 2).Cancel("Storm.", TourSamples.Now)!]);

        var page = await PageResult.Of<VillageCard>(TourSamples.Print(Language.Dutch, "laren", cancelled)).DocumentAsync();

        Assert.Empty(page.QuerySelectorAll(".big"));
        Assert.Contains("De volgende datum staat op de pagina hieronder.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_the_agenda_does_not_speak_reads_it_in_Dutch()
    {
        Assert.Equal(["nl", "en"], AgendaWords.Languages.Select(l => l.Code));
        Assert.Same(AgendaWords.In(Language.Dutch), AgendaWords.In(Language.Named("tr")));
        Assert.NotSame(AgendaWords.In(Language.Dutch), AgendaWords.In(English));
    }
}
