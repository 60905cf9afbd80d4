using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Naober.Pages.Tests;

public sealed class EveryPageTests
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Has_one_main_heading_a_title_and_its_language(string name)
    {
        var page = await Samples.Pages[name].DocumentAsync();

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Title!);
        Assert.Equal(Samples.LanguageOf(name).Code, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(Samples.LanguageOf(name).Direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Single(page.QuerySelectorAll("link[rel=stylesheet]"));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Has_nothing_that_the_content_security_policy_forbids(string name)
    {
        var page = await Samples.Pages[name].DocumentAsync();
        var attributes = page.All.SelectMany(e => e.Attributes).ToList();

        Assert.Empty(page.QuerySelectorAll("script:not([type='application/ld+json']), style, iframe, object, base"));
        Assert.DoesNotContain(attributes, a => a.Name == "style" || a.Name.StartsWith("on", StringComparison.Ordinal));
        Assert.DoesNotContain(
            attributes,
            a => a.Name is "href" or "src" or "action"
                && (a.Value.StartsWith("data:", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Has_a_label_for_every_control(string name)
    {
        var page = await Samples.Pages[name].DocumentAsync();
        var controls = page.QuerySelectorAll("input:not([type=hidden]), select, textarea");

        Assert.All(controls, control => Assert.NotEmpty(LabelOf(page, control)?.TextContent.Trim() ?? ""));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Points_only_at_ids_that_exist_once(string name)
    {
        var page = await Samples.Pages[name].DocumentAsync();
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();

        var references = page.All
            .SelectMany(e => new[] { e.GetAttribute("aria-describedby"), e.GetAttribute("aria-labelledby"), e.GetAttribute("for"), e.GetAttribute("form") })
            .Concat(page.QuerySelectorAll("a[href^='#']").Select(a => a.GetAttribute("href")![1..]))
            .OfType<string>()
            .SelectMany(reference => reference.Split(' '));

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(references, reference => Assert.Contains(reference, ids));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Refers_to_assets_that_exist(string name)
    {
        var page = await Samples.Pages[name].DocumentAsync();
        var files = page.QuerySelectorAll("link[href], img[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!);

        Assert.All(files, file => Assert.NotNull(Assets.Find(file["/assets/".Length..].Split('#')[0])));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task Weighs_less_than_40_kilobytes_with_all_it_refers_to(string name)
    {
        var bytes = await Samples.Pages[name].BytesAsync();
        var page = await Samples.Pages[name].DocumentAsync();
        var files = page.QuerySelectorAll("link[href], img[src]")
            .Select(e => (e.GetAttribute("href") ?? e.GetAttribute("src")!).Split('#')[0])
            .Distinct();

        var weight = bytes.Length + files.Sum(file => Assets.Find(file["/assets/".Length..])!.Bytes.Length);

        Assert.InRange(weight, 1, 40_000);
    }

    private static IElement? LabelOf(IHtmlDocument page, IElement control) =>
        control.Closest("label") ?? page.QuerySelectorAll("label").FirstOrDefault(l => l.GetAttribute("for") == control.Id);
}
