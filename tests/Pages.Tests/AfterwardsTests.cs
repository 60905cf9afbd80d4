using Naober.Core.Triage;
using Naober.Functions.Web;

namespace Naober.Pages.Tests;

/// <summary>What a shopkeeper reads after sending, and the one number that everybody must find.</summary>
public sealed class AfterwardsTests
{
    [Fact]
    public async Task Thanks_says_the_answer_and_offers_another_form()
    {
        var page = await PageResult.Of<ShopThanks>(new ShopThanksModel(Samples.Lochem, "K7M3QX", "Dank je wel.", Danger: false)).DocumentAsync();

        Assert.Equal("Je bericht is aangekomen", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Dank je wel.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nog iets doorgeven", page.QuerySelector("a[href='/winkel/K7M3QX']")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main a[href^='tel:']"));
    }

    [Fact]
    public async Task Danger_gets_numbers_to_press_before_the_answer()
    {
        var page = await PageResult.Of<ShopThanks>(new ShopThanksModel(Samples.Lochem, "K7M3QX", Samples.AnswerTo(Danger.NotSeen)!, Danger: true)).DocumentAsync();

        var calls = page.QuerySelectorAll(".numbers a").Select(a => a.GetAttribute("href"));

        Assert.Equal(["tel:112", "tel:113", "tel:08002000", "tel:09008844"], calls);
        Assert.Contains(Samples.AnswerTo(Danger.NotSeen)!, page.QuerySelector(".danger")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_to_press_are_those_of_the_answer_itself()
    {
        var page = await PageResult.Of<ShopThanks>(new ShopThanksModel(Samples.Lochem, "K7M3QX", "", Danger: true)).DocumentAsync();

        var numbers = page.QuerySelectorAll(".numbers a").Select(a => a.FirstChild!.TextContent).ToList();

        Assert.Equal(4, numbers.Count);
        Assert.All(numbers, number => Assert.Contains(number, Samples.AnswerTo(Danger.NotSeen)!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_can_be_texted_and_called_with_a_press()
    {
        var page = await PageResult.Of<HomePage>(new HomePageModel(Samples.Lochem)).DocumentAsync();

        Assert.Equal("097 0102 40573", page.QuerySelector("a[href='sms:097010240573']")!.TextContent);
        Assert.Equal("0573 29 70 00", page.QuerySelector("main a[href='tel:0573297000']")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("meta[name=robots]"));
    }

    [Fact]
    public async Task A_message_without_a_link_has_none()
    {
        var page = await PageResult.Of<Message>(new MessageModel(Samples.Lochem, "Weg", "Dit bericht is weg.", null, null), 404).DocumentAsync();

        Assert.Equal("Weg", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main a"));
    }
}
