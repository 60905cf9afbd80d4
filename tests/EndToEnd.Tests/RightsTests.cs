using System.Diagnostics;
using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Naober.EndToEnd.Tests;

/// <summary>Somebody rings and asks about their data; the coordinator answers in the browser while they wait.</summary>
public sealed class RightsTests(Stack stack, Browser browser) : IClassFixture<Stack>, IClassFixture<Browser>
{
    private const string Number = "+31655555555";

    private static readonly TimeSpan WhileSomebodyWaits = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task A_coordinator_gives_a_copy_and_deletes_all_each_within_a_minute_and_the_proof_says_what_went()
    {
        await stack.TextAsync(Number, "Mijn buurvrouw in Almen is zo eenzaam, ze ziet niemand meer");
        await Testing.Eventually.TrueAsync("the notification", async () => (await stack.NotificationsAsync("anna")).Length > 0);
        await using var context = await browser.NewContextAsync(width: 1280, height: 900);
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{stack.App}beheer");
        await page.GetByRole(AriaRole.Button, new() { Name = "Els Braakman" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/beheer"));

        var took = Stopwatch.StartNew();
        await AskAsync(page, "Wat hebben jullie van mij?");
        await page.GetByRole(AriaRole.Link, new() { Name = "Maak het overzicht" }).ClickAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("ze ziet niemand meer");
        Assert.InRange(took.Elapsed, TimeSpan.Zero, WhileSomebodyWaits);
        await CleanAsync(page, "rights-copy");
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "Bewaar als bestand (JSON)" }).ClickAsync());
        Assert.Equal("inzage.json", file.SuggestedFilename);
        Assert.Contains("ze ziet niemand meer", await File.ReadAllTextAsync(await file.PathAsync()), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Terug naar het verzoek" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "De inwoner heeft het overzicht" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Een overzicht gegeven van 1 bericht.");

        took.Restart();
        await AskAsync(page, "Wis mijn gegevens.");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("1 bericht, met het nummer");
        await CleanAsync(page, "rights-request");
        await page.GetByRole(AriaRole.Button, new() { Name = "Wis nu alles" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Print het bewijs" }).ClickAsync();
        await Assertions.Expect(page.Locator("article")).ToContainTextAsync("Gewist: 1 bericht, met het nummer.");
        Assert.InRange(took.Elapsed, TimeSpan.Zero, WhileSomebodyWaits);
        await CleanAsync(page, "rights-proof");
        Assert.DoesNotContain("55 55", await page.ContentAsync(), StringComparison.Ordinal);

        await AskAsync(page, "Wat hebben jullie van mij?");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Wij hebben niets van deze inwoner.");
    }

    private async Task AskAsync(IPage page, string question)
    {
        await page.GotoAsync($"{stack.App}beheer/privacy");
        await page.GetByLabel(question).CheckAsync();
        await page.GetByLabel("Telefoonnummer").FillAsync("06 55 55 55 55");
        await page.GetByLabel("Waarom zoek je dit op?").FillAsync("De inwoner belde ons vanochtend");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bewaar en zoek" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/beheer/privacy/verzoek/[0-9a-f]{32}$"));
    }

    private static async Task CleanAsync(IPage page, string picture)
    {
        await Browser.PictureAsync(page, picture);
        Assert.Empty((await page.RunAxe()).Violations.Select(v => $"{v.Id}: {v.Help}"));
    }
}
