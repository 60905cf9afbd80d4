using System.Text.RegularExpressions;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Naober.EndToEnd.Tests;

/// <summary>The contact person's day on a phone and the coordinator's behind a desk, without JavaScript; the pages they see are axe clean.</summary>
public sealed class DayTests(Stack stack, Browser browser) : IClassFixture<Stack>, IClassFixture<Browser>
{
    [Fact]
    public async Task A_contact_person_goes_through_the_day_on_a_phone()
    {
        await stack.TextAsync("+31611111111", "Mijn buurvrouw in Almen is zo eenzaam, ze ziet niemand meer");
        await stack.TextAsync("+31622222222", "Ik wil graag vrijwilliger worden en iets doen voor ouderen in Almen");
        await Testing.Eventually.TrueAsync("both notifications", async () => (await stack.NotificationsAsync("anna")).Length == 2);
        await using var context = await browser.NewContextAsync(javaScript: true);
        var page = await SignInAsync(context, "werk", "Anna Wissink");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Vraag en aanbod in Almen");
        await CleanAsync(page, "day-list");

        // Two taps from the list: open, pick up.
        await page.Locator(".card a").First.ClickAsync();
        await PressAsync(page, "Ik pak het op");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Je hebt dit bericht opgepakt.");
        await CleanAsync(page, "day-signal");

        await page.GetByLabel("Nieuwe notitie").FillAsync("Morgen even langs");
        await PressAsync(page, "Bewaar de notitie");
        await Assertions.Expect(page.Locator(".message").Last).ToContainTextAsync("Morgen even langs");

        // One question, seen first as the sender will read it.
        await page.GetByRole(AriaRole.Link, new() { Name = "Stuur de afzender een sms" }).ClickAsync();
        await page.GetByLabel("Vraag of vertel één ding").FillAsync("Is zij 's middags thuis?");
        await PressAsync(page, "Bekijk de sms");
        await Assertions.Expect(page.Locator(".message")).ToContainTextAsync("Is zij 's middags thuis?");
        await CleanAsync(page, "day-text");
        await PressAsync(page, "Verstuur de sms");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Je sms gaat naar de afzender.");
        await Testing.Eventually.TrueAsync("the question on the phone", async () =>
            (await stack.MessagesAsync("+31611111111")).Concat(await stack.MessagesAsync("+31622222222")).Any(m => m.Body.Contains("'s middags thuis", StringComparison.Ordinal)), TimeSpan.FromMinutes(1));

        await page.GetByText("Doe het samen met een collega").ClickAsync();
        await page.GetByLabel("Met wie?").SelectOptionAsync(new SelectOptionValue { Label = "Bert Hagens" });
        await PressAsync(page, "Bewaar je keuze");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Samen met");

        // At most four taps from picked up to closed.
        await page.GetByLabel("Buren of familie pakken het op").CheckAsync();
        await PressAsync(page, "Sluit af");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Dit bericht is afgesloten.");

        // What came by mouth, in 20 seconds: village, what, call back?
        await page.GotoAsync($"{stack.App}werk/nieuw");
        await CleanAsync(page, "day-enter");
        await page.GetByLabel("Wat is er?").FillAsync("Meneer aan tafel wil leren biljarten");
        await PressAsync(page, "Bewaar");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("Het bericht is bewaard");
    }

    [Fact]
    public async Task A_coordinator_sees_the_red_things_first_behind_a_desk()
    {
        await stack.TextAsync("+31633333333", "Mijn buurman is erg eenzaam");
        await Testing.Eventually.TrueAsync("the coordinator's notification", async () =>
            (await stack.NotificationsAsync("els")).Any(n => n.GetProperty("preview").GetString()!.Contains("dorp nog onbekend", StringComparison.Ordinal))); // not the test of this morning
        await using var context = await browser.NewContextAsync(javaScript: true, width: 1280, height: 900);
        var page = await SignInAsync(context, "beheer", "Els Braakman");
        await Assertions.Expect(page.Locator(".alarm").First).ToContainTextAsync("Van 1 bericht is het dorp niet bekend.");
        await CleanAsync(page, "desk-manage");

        await page.GetByRole(AriaRole.Link, new() { Name = "Kies het dorp" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Dorp onbekend") }).ClickAsync();
        await page.Locator("summary").Filter(new() { HasText = "Verbeter" }).ClickAsync();
        await page.GetByLabel("Dorp", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Laren" });
        await PressAsync(page, "Bewaar de verbetering");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Je verbetering is bewaard");
        await Testing.Eventually.TrueAsync("the contact person of Laren to be told", async () => (await stack.NotificationsAsync("dirk")).Length > 0);
        await page.GotoAsync($"{stack.App}beheer");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("het dorp niet bekend");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Dirk Oosterkamp: 1 wacht, 0 opgepakt");
    }

    [Fact]
    public async Task A_signal_is_picked_up_and_closed_with_the_keyboard_alone()
    {
        await stack.TextAsync("+31644444444", "Mijn buurvrouw in Barchem is zo eenzaam");
        await Testing.Eventually.TrueAsync("the notification", async () =>
            (await stack.NotificationsAsync("bert")).Any(n => n.GetProperty("preview").GetString()!.Contains("Barchem", StringComparison.Ordinal)));
        await using var context = await browser.NewContextAsync();
        var page = await SignInAsync(context, "werk", "Bert Hagens");

        await FocusAsync(page, page.Locator(".card a").Filter(new() { HasText = "Barchem" }).First);
        await page.Keyboard.PressAsync("Enter");
        await FocusAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Ik pak het op" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("opgepakt");
        await FocusAsync(page, page.GetByLabel("Wij hebben geholpen"));
        await page.Keyboard.PressAsync("Space");
        await FocusAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Sluit af" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("afgesloten");
    }

    private static Task PressAsync(IPage page, string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private static async Task FocusAsync(IPage page, ILocator target)
    {
        var wanted = await target.ElementHandleAsync();
        for (var tabs = 0; tabs < 60; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("e => document.activeElement === e", wanted))
            {
                return;
            }
        }

        Assert.Fail("The Tab key does not come there.");
    }

    private static async Task CleanAsync(IPage page, string picture)
    {
        await Browser.PictureAsync(page, picture);
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {v.Help}"));
    }

    private async Task<IPage> SignInAsync(IBrowserContext context, string path, string name)
    {
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{stack.App}{path}");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex($"/{path}"));
        return page;
    }
}
