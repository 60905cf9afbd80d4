using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Naober.EndToEnd.Tests.Guards;

namespace Naober.EndToEnd.Tests;

/// <summary>The whole way of a signal, as its users go it: in the browser, on real parts.</summary>
public sealed partial class WholeWayTests(Stack stack, Browser browser) : IClassFixture<Stack>, IClassFixture<Browser>
{
    private const string Worry = "Mevrouw in Almen komt al weken niet meer in de winkel, ik maak me zorgen";

    [Fact]
    public async Task A_text_becomes_a_Teams_notification_is_picked_up_and_closed_and_the_phone_hears_back()
    {
        await using var resident = await browser.NewContextAsync(width: 1200, height: 800);
        var phone = await resident.NewPageAsync();
        await phone.GotoAsync($"{stack.Sandbox}telefoon?nummer=0611111111");
        await phone.GetByTestId("text-body").FillAsync(Worry);
        await phone.GetByTestId("text-send").ClickAsync();
        await Expect(phone.GetByTestId("thread")).ToContainTextAsync(Taken());

        await using var staff = await browser.NewContextAsync();
        var signal = await OpenFromTeamsAsync(staff, "anna", "Anna Wissink", "Nieuw bericht uit Almen", "sms");
        await Expect(signal.Locator("body")).ToContainTextAsync(Worry);
        await signal.GetByRole(AriaRole.Button, new() { Name = "Ik pak het op" }).ClickAsync();
        await Expect(signal.GetByRole(AriaRole.Status)).ToContainTextAsync("opgepakt");
        await Browser.PictureAsync(signal, "signal-picked-up");

        await Expect(phone.GetByTestId("thread")).ToContainTextAsync("aan de slag");
        await Browser.PictureAsync(phone, "phone");

        await signal.GetByLabel("Wij hebben geholpen").CheckAsync();
        await signal.GetByRole(AriaRole.Button, new() { Name = "Sluit af" }).ClickAsync();
        await Expect(signal.GetByRole(AriaRole.Status)).ToContainTextAsync("afgesloten");
        await Expect(phone.GetByTestId("thread")).ToContainTextAsync("Maak je je nog steeds zorgen?");

        await signal.GotoAsync($"{stack.App}werk");
        await Expect(signal.Locator("main")).Not.ToContainTextAsync(Worry);
        var texts = await stack.MessagesAsync("+31611111111");
        Assert.Equal(["inbound", "outbound-reply", "outbound-api", "outbound-api"], texts.Select(t => t.Direction));
    }

    [Fact]
    public async Task A_shopkeeper_without_JavaScript_fills_in_the_card_and_hears_back()
    {
        await using var shop = await browser.NewContextAsync(javaScript: false);
        var form = await shop.NewPageAsync();
        await form.GotoAsync($"{stack.App}winkel/R4TN8W");
        await Browser.PictureAsync(form, "shop-form");
        await form.GetByLabel("Is in de war of vergeet veel").CheckAsync();
        await form.GetByLabel("Wat valt je op?").FillAsync("Komt drie keer op een dag voor hetzelfde brood.");
        await form.Locator("[name=bellen][value=ja]").CheckAsync();
        await form.GetByLabel("Je telefoonnummer").FillAsync("06 22 22 22 22");
        await form.GetByRole(AriaRole.Button, new() { Name = "Verstuur" }).ClickAsync();
        await Expect(form.Locator("main")).ToContainTextAsync(Taken());
        await Browser.PictureAsync(form, "shop-thanks");

        await using var staff = await browser.NewContextAsync(javaScript: true);
        var signal = await OpenFromTeamsAsync(staff, "dirk", "Dirk Oosterkamp", "Nieuw bericht uit Laren", "form");
        await Expect(signal.Locator("body")).ToContainTextAsync("hetzelfde brood");
        await Expect(signal.Locator("body")).ToContainTextAsync("Vergeetachtig of verward");
        await signal.GetByRole(AriaRole.Button, new() { Name = "Ik pak het op" }).ClickAsync();
        await Expect(signal.GetByRole(AriaRole.Status)).ToContainTextAsync("opgepakt");

        await Eventually("the shopkeeper's phone to hear back", async () =>
            (await stack.MessagesAsync("+31622222222")).Any(m => m.Body.Contains("aan de slag")));
    }

    [Fact]
    public async Task A_resident_fills_in_the_form_of_the_poster_in_Ukrainian_and_staff_read_where_it_came_from()
    {
        await using var resident = await browser.NewContextAsync(javaScript: false, width: 320);
        var form = await resident.NewPageAsync();
        await form.GotoAsync($"{stack.App}signaal?dorp=barchem");
        await form.GetByLabel("Wat wil je vertellen?").FillAsync("Моя сусідка дуже самотня");
        await form.GetByRole(AriaRole.Button, new() { Name = "Українська" }).ClickAsync();
        await Expect(form.Locator("#tekst")).ToHaveValueAsync("Моя сусідка дуже самотня");
        await Browser.PictureAsync(form, "resident-form-uk");
        await form.GetByRole(AriaRole.Button, new() { Name = "Надіслати", Exact = true }).ClickAsync();
        await Expect(form.Locator("h1")).ToContainTextAsync("Ваше повідомлення надійшло");

        await using var staff = await browser.NewContextAsync(javaScript: true);
        var signal = await OpenFromTeamsAsync(staff, "bert", "Bert Hagens", "Nieuw bericht uit Barchem", "resident");
        await Expect(signal.Locator("body")).ToContainTextAsync("Formulier van een inwoner");
        await Expect(signal.Locator("body")).ToContainTextAsync("Ingevuld op een Oekraïenstalig formulier.");
    }

    [Fact]
    public async Task A_text_about_danger_gets_the_numbers_at_once_and_nothing_after()
    {
        var answer = await stack.TextAsync("+31633333333", "ik wil niet meer wakker worden. Eefde");

        Assert.Contains("113", answer.ToString());
        var signal = (await Testing.Eventually.GetAsync("the notification", async () =>
            (await stack.NotificationsAsync("chantal")).FirstOrDefault(n => n.ToString().Contains("Spoed")) is { ValueKind: not System.Text.Json.JsonValueKind.Undefined } found
                ? found.GetProperty("subEntityId").GetString()
                : null))!;
        await using var staff = await browser.NewContextAsync();
        var page = await SignInAsync(staff, $"{stack.App}werk/signaal/{signal}", "Chantal Nijland");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ik pak het op" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("opgepakt");

        // Another, ordinary signal is told of after this one, so that "nothing" is not "not yet".
        var other = await stack.TextAsync("+31644444444", "koffie in Eefde was gezellig, ik wil wel helpen");
        Assert.True(other.GetProperty("webhook").GetProperty("delivered").GetBoolean());
        await Eventually("the ordinary signal to arrive", async () => (await stack.NotificationsAsync("chantal")).Length == 2);
        await Eventually("all queues to be empty", stack.IsQuietAsync);
        Assert.Equal(["inbound", "outbound-reply"], (await stack.MessagesAsync("+31633333333")).Select(m => m.Direction));
    }

    [Fact]
    public async Task A_signal_about_safety_at_home_does_not_exist_for_the_contact_person()
    {
        await stack.TextAsync("+31655555555", "hij slaat haar elke avond, in Epse");
        var signal = (await Testing.Eventually.GetAsync("the officer's notification", async () =>
            (await stack.NotificationsAsync("fenna")) is [var only, ..] ? only.GetProperty("subEntityId").GetString() : null))!;

        await using var dirk = await browser.NewContextAsync();
        var theirs = await SignInAsync(dirk, $"{stack.App}werk/signaal/{signal}", "Dirk Oosterkamp");
        await Expect(theirs.Locator("h1")).ToContainTextAsync("Dit bericht is er niet");

        await using var fenna = await browser.NewContextAsync();
        var officer = await SignInAsync(fenna, $"{stack.App}werk/signaal/{signal}", "Fenna Roelofs");
        await Expect(officer.Locator("body")).ToContainTextAsync("hij slaat haar");
    }

    // From the notification in the Teams window, through its tab, to the page in a window of its own, behind sign-in.
    private async Task<IPage> OpenFromTeamsAsync(IBrowserContext staff, string person, string name, string preview, string picture)
    {
        var teams = await staff.NewPageAsync();
        await teams.GotoAsync($"{stack.Sandbox}teams/{person}");
        var notification = teams.GetByTestId("notification").Filter(new() { HasText = preview }).First;
        await Expect(notification).ToBeVisibleAsync();
        await Browser.PictureAsync(teams, $"teams-{picture}");
        await notification.ClickAsync();
        var link = teams.FrameLocator("[data-testid=teams-tab]").GetByRole(AriaRole.Link);
        await Expect(link).ToBeVisibleAsync();
        var signal = await staff.RunAndWaitForPageAsync(() => link.ClickAsync());
        return await SignInAsync(signal, name);
    }

    private static async Task<IPage> SignInAsync(IBrowserContext staff, string address, string name)
    {
        var page = await staff.NewPageAsync();
        await page.GotoAsync(address);
        return await SignInAsync(page, name);
    }

    private static async Task<IPage> SignInAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = name }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/werk/signaal/"));
        return page;
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    private static Task Eventually(string what, Func<Task<bool>> ask) => Testing.Eventually.TrueAsync(what, ask);

    // In office hours and outside them the same thing is said in other words.
    [GeneratedRegex("We (hebben je bericht ontvangen|lezen je bericht)")]
    private static partial Regex Taken();
}
