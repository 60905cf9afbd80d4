using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

namespace Naober.Pages.Tests;

/// <summary>Every page in a real browser, on a phone and on a desk.</summary>
public sealed class AccessibilityTests(Browser browser) : IClassFixture<Browser>
{
    private static readonly AxeRunOptions LevelsAAndAA = new()
    {
        RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"] },
    };

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Axe_finds_nothing_against_WCAG_2_2_AA(string name)
    {
        foreach (var width in (int[])[390, 1200])
        {
            var page = await browser.OpenAsync(name, width);

            var result = await page.RunAxe(LevelsAAndAA);

            Assert.NotEmpty(result.Passes);
            Assert.Empty(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{width}: {v.Id} {n.Html}")));
        }
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Nothing_breaks_the_content_security_policy(string name)
    {
        var page = await browser.OpenAsync(name, 390);

        Assert.Empty(browser.Complaints);
        Assert.NotEqual("rgba(0, 0, 0, 0)", await page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.True(await page.EvaluateAsync<bool>("[...document.images].every(i => i.complete && i.naturalWidth > 0)"));
    }

    /// <summary>320 pixels is also what 400 % zoom leaves of a screen of 1280.</summary>
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Nothing_needs_scrolling_sideways_on_320_pixels(string name)
    {
        var page = await browser.OpenAsync(name, 320);

        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Every_button_and_tile_is_big_enough_for_a_thumb(string name)
    {
        var page = await browser.OpenAsync(name, 390);

        var heights = await page.EvaluateAsync<double[]>(
            """
            [...document.querySelectorAll('.button, .tile, .number, .languages li > *, .help a, .target, .form :is(select, textarea, input[type=tel]), .form .bottom a')]
              .filter(e => e.checkVisibility()).map(e => e.getBoundingClientRect().height)
            """);

        Assert.All(heights, height => Assert.InRange(height, 44, 200));
    }

    [Theory]
    [InlineData("shop-form")]
    [InlineData("resident-form")]
    public async Task A_form_fits_one_phone_screen_down_to_its_button(string name)
    {
        var page = await browser.OpenAsync(name, 390, 800);

        var bottom = await page.EvaluateAsync<double>("document.querySelector('.send .button').getBoundingClientRect().bottom");

        Assert.InRange(bottom, 1, 800);
    }

    [Theory]
    [InlineData("shop-form-errors", ".alarm")]
    [InlineData("resident-form-errors-danger", ".danger")]
    [InlineData("shop-form-not-arrived", ".alarm")]
    [InlineData("shop-form-not-arrived-danger", ".danger")]
    [InlineData("shop-form-too-many", ".alarm")]
    [InlineData("shop-form-too-many-danger", ".danger")]
    [InlineData("shop-page-errors", ".alarm")]
    [InlineData("shop-standing-wrong", ".alarm")]
    public async Task Bad_news_has_the_focus_so_that_it_is_read_first(string name, string box)
    {
        var page = await browser.OpenAsync(name, 390);

        await page.WaitForFunctionAsync("box => document.activeElement.matches(box)", box, new() { Timeout = 10_000 });
    }

    [Fact]
    public async Task Nobody_sees_or_hears_the_field_for_robots()
    {
        var page = await browser.OpenAsync("shop-form", 390);

        Assert.True(await page.IsVisibleAsync("[name=tekst]"));
        Assert.False(await page.IsVisibleAsync("[name=website]"));
        Assert.DoesNotContain("Vul hier niets in", await page.Locator("body").AriaSnapshotAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_uses_the_keyboard_sees_where_they_are()
    {
        var page = await browser.OpenAsync("shop-form", 390);
        var stops = new List<string>();

        for (var i = 0; i < 30; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            stops.Add(await page.EvaluateAsync<string>(
                """
                (() => {
                  const e = document.activeElement;
                  if (e === document.body) return 'end:true';
                  const seen = [e, e.closest('.tile')].some(x => x && getComputedStyle(x).outlineStyle !== 'none');
                  return `${e.name || e.getAttribute('href') || e.className}:${seen}`;
                })()
                """));
        }

        Assert.All(stops, stop => Assert.EndsWith(":true", stop, StringComparison.Ordinal));
        Assert.DoesNotContain(stops, stop => stop.StartsWith("website", StringComparison.Ordinal));
    }
}
