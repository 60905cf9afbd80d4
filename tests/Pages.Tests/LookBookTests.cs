using Microsoft.Playwright;
using Naober.Testing;

namespace Naober.Pages.Tests;

/// <summary>Not a test but a way to look: <c>dotnet run --project tests/Pages.Tests -- -explicit only</c> draws every page into artifacts/pages.</summary>
public sealed class LookBookTests(Browser browser) : IClassFixture<Browser>
{
    [Fact(Explicit = true)]
    public async Task Every_page_is_drawn_to_look_at()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "pages")).FullName;
        foreach (var (name, result) in Samples.Pages)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{name}.html"), await result.BytesAsync(), TestContext.Current.CancellationToken);
            foreach (var width in (int[])[320, 390, 1200])
            {
                var page = await browser.OpenAsync(name, width);
                await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
            }

            var print = await browser.OpenAsync(name, 760);
            await print.EmulateMediaAsync(new() { Media = Media.Print });
            await print.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}-print.png"), FullPage = true });
            await print.EmulateMediaAsync(new() { Media = Media.Screen });
        }

        Assert.NotEmpty(Directory.EnumerateFiles(folder, "*.png"));
    }
}
