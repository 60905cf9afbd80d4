using Microsoft.Playwright;

namespace Naober.Pages.Tests;

/// <summary>What is printed fits on its paper.</summary>
public sealed class PrintTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("village-poster")]
    [InlineData("village-poster-en")]
    [InlineData("village-sheet")]
    [InlineData("village-sheet-en")]
    [InlineData("village-card")]
    [InlineData("village-card-en")]
    public async Task One_sheet_of_A4_is_enough(string name)
    {
        var page = await browser.OpenAsync(name, 800);

        var pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true });

        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(System.Text.Encoding.Latin1.GetString(pdf), @"/Type\s*/Page\b"));
    }

    [Theory]
    [InlineData("village-card")]
    [InlineData("village-card-en")]
    public async Task The_card_is_as_big_as_a_postcard(string name)
    {
        var page = await browser.OpenAsync(name, 800);
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var box = await page.Locator(".invitation").BoundingBoxAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Null }); // the others share this tab, and print it

        // A6, 105 × 148 mm, at 96 pixels an inch.
        Assert.InRange(box!.Width, 395, 398);
        Assert.InRange(box.Height, 555, 565);
    }
}
