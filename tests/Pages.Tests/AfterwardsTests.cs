using Naober.Core.Triage;
using Naober.Functions.Web;
using Naober.Pages.Languages;

namespace Naober.Pages.Tests;

/// <summary>What a shopkeeper reads after sending, and the one number that everybody must find.</summary>
public sealed class AfterwardsTests
{
    [Fact]
    public async Task Thanks_says_the_answer_and_offers_another_form()
    {
        var page = await PageResult.Of<ShopThanks>(Thanks("Dank je wel.", danger: false)).DocumentAsync();

        Assert.Equal("Je bericht is aangekomen", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Dank je wel.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Nog iets doorgeven", page.QuerySelector("a[href='/winkel/K7M3QX']")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main a[href^='tel:']"));
    }

    [Fact]
    public async Task Danger_gets_numbers_to_press_before_the_answer()
    {
        var page = await PageResult.Of<ShopThanks>(Thanks(Samples.AnswerTo(Danger.NotSeen)!, danger: true)).DocumentAsync();

        var calls = page.QuerySelectorAll(".numbers a").Select(a => a.GetAttribute("href"));

        Assert.Equal(["tel:112", "tel:113", "tel:08002000", "tel:09008844"], calls);
        Assert.Contains(Samples.AnswerTo(Danger.NotSeen)!, page.QuerySelector(".danger")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_numbers_to_press_are_those_of_the_answer_itself()
    {
        var page = await PageResult.Of<ShopThanks>(Thanks("", danger: true)).DocumentAsync();

        var numbers = page.QuerySelectorAll(".numbers a").Select(a => a.FirstChild!.TextContent).ToList();

        Assert.Equal(4, numbers.Count);
        Assert.All(numbers, number => Assert.Contains(number, Samples.AnswerTo(Danger.NotSeen)!, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_can_be_texted_and_called_with_a_press()
    {
        var page = await Samples.Pages["home"].DocumentAsync();

        Assert.Equal("097 010 240 573", page.QuerySelector("a[href='sms:097010240573']")!.TextContent);
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

    [Fact]
    public async Task Who_noticed_something_gets_one_sentence_to_open_a_talk_with()
    {
        foreach (var noticed in ShopFields.Noticed)
        {
            var page = await PageResult.Of<ShopThanks>(Thanks("Dank je wel.", danger: false) with { Opener = noticed }).DocumentAsync();

            Assert.Equal(Language.Dutch.Words.Shop.Openers[noticed], Assert.Single(page.QuerySelectorAll(".opener .message")).TextContent);
        }
    }

    [Fact]
    public async Task In_another_language_the_sentence_is_there_in_Dutch_too_for_that_is_what_is_said()
    {
        var page = await PageResult.Of<ShopThanks>(Thanks("", danger: false) with { Language = Language.Named("tr"), Opener = "geld" }).DocumentAsync();

        Assert.Equal(
            [Language.Dutch.Words.Shop.Openers["geld"], Language.Named("tr").Words.Shop.Openers["geld"]],
            page.QuerySelectorAll(".opener .message").Select(e => e.TextContent));
        Assert.Equal("nl", page.QuerySelector(".opener .message")!.GetAttribute("lang"));
    }

    private static ShopThanksModel Thanks(string answer, bool danger) => new(Samples.Lochem, Language.Dutch, "K7M3QX", answer, danger, Opener: null);
}
