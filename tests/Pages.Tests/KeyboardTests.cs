using Microsoft.Playwright;

namespace Naober.Pages.Tests;

/// <summary>Filling in a form with nothing but a keyboard, on a screen of 320 pixels, in a browser that runs no script.</summary>
public sealed class KeyboardTests(Browser browser) : IClassFixture<Browser>
{
    private const int MostTabs = 40;

    [Theory]
    [InlineData("shop-form", "/winkel/K7M3QX")]
    [InlineData("shop-form-ar", "/winkel/K7M3QX?taal=ar")]
    [InlineData("shop-form-uk", "/winkel/K7M3QX?taal=uk")]
    public async Task The_shop_form_is_filled_in_and_sent(string name, string target)
    {
        var page = await browser.OpenWithoutScriptAsync(name);

        await TickAsync(page, "[name=opgevallen][value=verward]");
        await TickAsync(page, "[name=opgevallen][value=alleen]");
        await TypeAsync(page, "#tekst", Samples.Arabic);
        await TickAsync(page, "#gesproken");
        Assert.False(await page.IsVisibleAsync("#telefoon"));
        await TickAsync(page, "#bellen");
        await TypeAsync(page, "#telefoon", "0612345678");
        await TickAsync(page, "[name=van-mij]");
        await AssertNothingIsBesideTheScreenAsync(page);
        await Browser.PictureAsync(page, $"{name}-320");
        await SendAsync(page);

        var (to, fields) = browser.Posts[^1];
        Assert.Equal(target, to);
        Assert.Equal("verward,alleen", fields["opgevallen"]);
        Assert.Equal(Samples.Arabic, fields["tekst"]);
        Assert.Equal(("ja", "ja", "0612345678", "ja"), (fields["gesproken"], fields["bellen"], fields["telefoon"], fields["van-mij"]));
        Assert.False(fields.ContainsKey("wissel"));
    }

    [Theory]
    [InlineData("resident-form", "/signaal?dorp=almen")]
    [InlineData("resident-form-ar", "/signaal?dorp=almen&taal=ar")]
    public async Task The_residents_form_is_filled_in_and_sent(string name, string target)
    {
        var page = await browser.OpenWithoutScriptAsync(name);

        await TypeAsync(page, "#tekst", "Ik ben veel alleen");
        await TabToAsync(page, "#dorp");
        await page.Keyboard.PressAsync("L");
        await TickAsync(page, "#over");
        await TickAsync(page, "#bellen");
        await TypeAsync(page, "#telefoon", "0612345678");
        await AssertNothingIsBesideTheScreenAsync(page);
        await Browser.PictureAsync(page, $"{name}-320");
        await SendAsync(page);

        var (to, fields) = browser.Posts[^1];
        Assert.Equal(target, to);
        Assert.Equal(
            ("Ik ben veel alleen", "laren", "mezelf", "ja", "0612345678"),
            (fields["tekst"], fields["dorp"], fields["over"], fields["bellen"], fields["telefoon"]));
    }

    [Theory]
    [InlineData("shop-form")]
    [InlineData("resident-form-ar")]
    public async Task Enter_in_the_number_sends_the_form_and_changes_no_language(string name)
    {
        var page = await browser.OpenWithoutScriptAsync(name);

        await TickAsync(page, "#bellen");
        await TypeAsync(page, "#telefoon", "0612345678");
        await EnterAsync(page);

        Assert.False(browser.Posts[^1].Fields.ContainsKey("wissel"));
    }

    [Fact]
    public async Task Another_language_is_chosen_without_losing_what_was_typed()
    {
        var page = await browser.OpenWithoutScriptAsync("shop-form");

        await TypeAsync(page, "#tekst", "Al getypt");
        await TabToAsync(page, ".languages [lang=ar]", "Shift+Tab");
        await EnterAsync(page);

        var (to, fields) = browser.Posts[^1];
        Assert.Equal("/winkel/K7M3QX?taal=ar", to);
        Assert.Equal(("Al getypt", "nieuw"), (fields["tekst"], fields["wissel"]));
    }

    private static async Task TickAsync(IPage page, string control)
    {
        await TabToAsync(page, control);
        await page.Keyboard.PressAsync("Space");
        Assert.True(await page.IsCheckedAsync(control));
    }

    private static async Task TypeAsync(IPage page, string control, string text)
    {
        await TabToAsync(page, control);
        await page.Keyboard.InsertTextAsync(text);
    }

    private static async Task SendAsync(IPage page)
    {
        await TabToAsync(page, ".send .button");
        await EnterAsync(page);
    }

    private static async Task EnterAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".done")).ToBeVisibleAsync(new() { Timeout = 10_000 });
    }

    private static async Task TabToAsync(IPage page, string control, string key = "Tab")
    {
        for (var i = 0; i < MostTabs; i++)
        {
            if (await page.Locator($"{control}:focus").CountAsync() > 0)
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"The keyboard does not reach {control}.");
    }

    private static async Task AssertNothingIsBesideTheScreenAsync(IPage page) =>
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
}
