using System.Text;
using System.Text.RegularExpressions;

namespace Naober.Pages.Tests;

public sealed class AssetsTests
{
    [Theory]
    [InlineData("naober.css", "text/css; charset=utf-8")]
    [InlineData("pictograms.svg", "image/svg+xml")]
    [InlineData("icon.svg", "image/svg+xml")]
    public void A_file_is_found_under_the_address_that_pages_use(string name, string contentType)
    {
        var url = Assets.Url(name);

        Assert.Matches($@"^/assets/{Path.GetFileNameWithoutExtension(name)}\.[0-9a-f]{{16}}\.(css|svg)$", url);
        Assert.Equal(contentType, Assets.Find(url["/assets/".Length..])!.ContentType);
    }

    [Theory]
    [InlineData("naober.css")] // without its hash
    [InlineData("naober.0000000000000000.css")] // of another version
    [InlineData("../Pages.csproj")]
    [InlineData("")]
    public void Any_other_name_is_not_there(string name) => Assert.Null(Assets.Find(name));

    [Fact]
    public void A_name_that_does_not_exist_is_a_mistake_in_a_page() => Assert.Throws<KeyNotFoundException>(() => Assets.Url("other.css"));

    [Fact]
    public void The_stylesheet_asks_nothing_of_anybody_else() =>
        Assert.DoesNotMatch(new Regex(@"url\(|@import|expression"), Content("naober.css"));

    [Fact]
    public async Task Every_pictogram_that_a_page_shows_is_drawn()
    {
        var drawn = Regex.Matches(Content("pictograms.svg"), "<view id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToHashSet();
        var pages = await Task.WhenAll(Samples.Pages.Values.Select(p => p.DocumentAsync()));

        var shown = pages.SelectMany(p => p.QuerySelectorAll("img.pictogram")).Select(i => i.GetAttribute("src")!.Split('#')[1]).ToHashSet();

        Assert.Equal(drawn.Order(), shown.Order());
    }

    private static string Content(string name) => Encoding.UTF8.GetString(Assets.Find(Assets.Url(name)["/assets/".Length..])!.Bytes.Span);
}
