using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Naober.EndToEnd.Tests.Guards;
using Naober.Testing;

namespace Naober.EndToEnd.Tests;

/// <summary>The coordinator moves a visit that people know of, in the browser, and everybody concerned hears of it: once, and nobody else.</summary>
public sealed partial class TourDayTests(Stack stack, Browser browser) : IClassFixture<Stack>, IClassFixture<Browser>
{
    private const string Jan = "+31610000001"; // wants reminders of Almen
    private const string Truus = "+31610000002"; // also
    private const string Kees = "+31610000003"; // of Laren
    private const string Mien = "+31610000004"; // of Almen once, and no more
    private const string Piet = "+31610000005"; // asked when, and wants nothing

    [Fact]
    public async Task A_visit_that_moves_is_told_on_the_page_in_the_feed_by_text_and_in_Teams_once()
    {
        await stack.RunFunctionAsync("PlanTour");
        await using var desk = await browser.NewContextAsync(javaScript: false, width: 1280, height: 900);
        var page = await SignInAsync(desk, "beheer/rondgang/bekendmaken", "Els Braakman");
        await page.GetByLabel("Tot en met").FillAsync(DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Laat zien" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Maak .* bekend") }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("De bezoeken zijn bekend.");
        await stack.TextAsync(Mien, "herinner almen");
        var time = await OtherTimeAsync(page);
        await AudienceAsync(page, time, "1 sms'jes");
        await stack.TextAsync(Mien, "afmelden almen");
        await AudienceAsync(page, time, "Geen sms");
        await stack.TextAsync(Piet, "wanneer almen");
        await stack.TextAsync(Kees, "herinner laren");
        await stack.TextAsync(Jan, "herinner almen");
        await stack.TextAsync(Truus, "herinner almen");
        await AudienceAsync(page, time, "2 sms'jes");
        var before = await EventAsync();
        Assert.Contains("SEQUENCE:0", before, StringComparison.Ordinal);

        await OpenAlmenAsync(page);
        var was = await page.GetByLabel("Begint om").InputValueAsync();
        await PreviewAsync(page, time);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2 sms'jes aan wie daarom vroeg");
        await Browser.PictureAsync(page, "tour-preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, doe dit" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("De verandering is bewaard.");
        await Browser.PictureAsync(page, "tour-plan");

        foreach (var phone in (string[])[Jan, Truus])
        {
            await Eventually.TrueAsync($"the new time on {phone}", async () => (await ToldAsync(phone)).Length == 1, TimeSpan.FromMinutes(1));
            Assert.StartsWith("Het bezoek aan Almen is verplaatst", Assert.Single(await ToldAsync(phone)), StringComparison.Ordinal);
            Assert.Contains($"van {time} tot", Assert.Single(await ToldAsync(phone)), StringComparison.Ordinal);
        }

        await Eventually.TrueAsync("the host's Teams", async () => (await MovesAsync("anna")).Length == 1, TimeSpan.FromMinutes(1));
        Assert.Contains($"van {time} tot", Assert.Single(await MovesAsync("anna")), StringComparison.Ordinal);
        await using var visitor = await browser.NewContextAsync(javaScript: false);
        var village = await visitor.NewPageAsync();
        await village.GotoAsync($"{stack.App}dorp/almen");
        await Assertions.Expect(village.Locator("main .date").Filter(new() { HasText = "Verplaatst." })).ToHaveCountAsync(1);
        await Assertions.Expect(village.Locator("main .date").Filter(new() { HasText = "Verplaatst." })).ToContainTextAsync($"{time} tot");
        await Browser.PictureAsync(village, "tour-village");
        var after = await EventAsync();
        Assert.Equal(UidOf(before), UidOf(after));
        Assert.Contains("SEQUENCE:1", after, StringComparison.Ordinal);
        Assert.Matches($@"DTSTART;TZID=Europe/Amsterdam:\d{{8}}T{time.Replace(".", "", StringComparison.Ordinal).PadLeft(4, '0')}00", after);

        // The timers tick, and it moves once more: whoever hears of that has had time to hear of the first move twice.
        await stack.RunFunctionAsync("RemindOfStops");
        await stack.RunFunctionAsync("CollectVisit");
        await OpenAlmenAsync(page);
        await PreviewAsync(page, was);
        await page.GetByRole(AriaRole.Button, new() { Name = "Ja, doe dit" }).ClickAsync();
        await Eventually.TrueAsync("the second move", async () => (await ToldAsync(Truus)).Length >= 2 && (await ToldAsync(Jan)).Length >= 2 && (await MovesAsync("anna")).Length >= 2, TimeSpan.FromMinutes(1));
        await Eventually.TrueAsync("all queues to be empty", stack.IsQuietAsync, TimeSpan.FromMinutes(2));
        Assert.Equal((2, 2, 2), ((await ToldAsync(Jan)).Length, (await ToldAsync(Truus)).Length, (await MovesAsync("anna")).Length));
        Assert.Empty(await ToldAsync(Kees));
        Assert.Empty(await ToldAsync(Mien));
        Assert.Empty(await ToldAsync(Piet));
        Assert.All((string[])["bert", "dirk", "els", "chantal"], other => Assert.Empty(MovesAsync(other).GetAwaiter().GetResult()));
        Assert.Contains("SEQUENCE:2", await EventAsync(), StringComparison.Ordinal);
    }

    private static async Task PreviewAsync(IPage page, string time)
    {
        await page.GetByLabel("Begint om").FillAsync(time);
        await page.GetByRole(AriaRole.Button, new() { Name = "Bekijk wat er verandert" }).First.ClickAsync();
    }

    [GeneratedRegex("BEGIN:VEVENT.*?END:VEVENT", RegexOptions.Singleline)]
    private static partial Regex Events();

    private static string UidOf(string calendarEvent) => Regex.Match(calendarEvent, @"UID:\S+").Value;

    // The first visit to Almen that people know of.
    private async Task OpenAlmenAsync(IPage page)
    {
        await page.GotoAsync($"{stack.App}beheer/rondgang");
        await page.Locator(".plan a").Filter(new() { HasTextRegex = new Regex("^Almen") }).First.ClickAsync();
    }

    // As the preview of a change says it.
    private Task AudienceAsync(IPage page, string time, string texts) => Eventually.TrueAsync(
        $"{texts} for Almen",
        async () =>
        {
            await OpenAlmenAsync(page);
            await PreviewAsync(page, time);
            return (await page.Locator("main").InnerTextAsync()).Contains(texts, StringComparison.Ordinal);
        },
        TimeSpan.FromMinutes(1));

    // The first that no rule refuses: the plan, and so what is beside it, differs from week to week.
    private async Task<string> OtherTimeAsync(IPage page)
    {
        await OpenAlmenAsync(page);
        var was = TimeOnly.ParseExact(await page.GetByLabel("Begint om").InputValueAsync(), "H.mm", CultureInfo.InvariantCulture);
        foreach (var minutes in (int[])[30, -30, 60, -60, 90, -90])
        {
            var time = was.AddMinutes(minutes).ToString("H.mm", CultureInfo.InvariantCulture);
            await OpenAlmenAsync(page);
            await PreviewAsync(page, time);
            await Assertions.Expect(page.Locator("h1")).ToBeVisibleAsync();
            if (await page.GetByRole(AriaRole.Button, new() { Name = "Ja, doe dit" }).CountAsync() > 0)
            {
                return time;
            }
        }

        throw new InvalidOperationException($"Almen cannot be moved from {was}.");
    }

    /// <summary>The first visit in the calendar of Almen.</summary>
    private async Task<string> EventAsync() =>
        Events().Matches(await stack.Http.GetStringAsync(new Uri(stack.App, "/agenda/almen.ics"))).Select(m => m.Value).OrderBy(e => Regex.Match(e, @"DTSTART\S+?:(\d{8})").Groups[1].Value).First();

    private async Task<string[]> ToldAsync(string phone) =>
        [.. (await stack.MessagesAsync(phone)).Where(m => m.Direction == "outbound-api").Select(m => m.Body)];

    // Also those that a later one took the place of.
    private async Task<string[]> MovesAsync(string person) =>
        [.. (await stack.NotificationLogAsync(person)).Select(n => n.GetProperty("preview").GetString()!).Where(p => p.StartsWith("Verplaatst", StringComparison.Ordinal))];

    private async Task<IPage> SignInAsync(IBrowserContext context, string path, string name)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{stack.App}{path}");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{path}"));
        return page;
    }
}
