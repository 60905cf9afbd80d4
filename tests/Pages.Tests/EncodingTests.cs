using AngleSharp.Html.Dom;
using Naober.Functions.Web;

namespace Naober.Pages.Tests;

/// <summary>What outsiders write is shown as they wrote it, and does nothing.</summary>
public sealed class EncodingTests
{
    [Fact]
    public async Task A_script_in_a_village_name_is_text()
    {
        var form = await PageResult.Of<ResidentForm>(Samples.AResidentForm()).DocumentAsync();

        Assert.Empty(form.Scripts);
        Assert.Contains($"Dorp {Samples.Script}", form.QuerySelectorAll("#dorp option").Select(o => o.TextContent));
    }

    [Fact]
    public async Task A_signals_text_is_shown_letter_for_letter()
    {
        var page = await PageResult.Of<SignalPage>(Samples.ASignal()).DocumentAsync();

        Assert.Empty(page.Scripts);
        Assert.Equal(Samples.Letter, page.QuerySelector(".message")!.TextContent);
    }

    [Fact]
    public async Task Arabic_stays_readable_in_the_source()
    {
        var html = await PageResult.Of<SignalPage>(Samples.ASignal()).TextAsync();

        Assert.Contains(Samples.Arabic, html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gewoon")]
    [InlineData("\nbegint op de tweede regel")]
    [InlineData("\n\n\n")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("\" autofocus onfocus=\"alert(1)")]
    [InlineData("&amp; &lt; al versleuteld")]
    [InlineData("☕👵🏽")]
    public async Task A_text_comes_back_in_the_form_as_it_was(string text)
    {
        var model = Samples.AForm() with
        {
            Answers = Samples.FilledIn() with { Text = text, Phone = text },
            State = Samples.AState() with { Nonce = text },
        };

        var form = await PageResult.Of<ShopForm>(model).DocumentAsync();

        Assert.Equal(text, ((IHtmlTextAreaElement)form.GetElementById("tekst")!).Value);
        Assert.Equal(text, form.GetElementById("telefoon")!.GetAttribute("value"));
        Assert.Equal(text, form.QuerySelector("[name=nonce]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_id_with_odd_characters_stays_inside_its_address()
    {
        var list = Samples.AList() with
        {
            Items = [Samples.AnItem() with { Id = "../x?y#z" }],
            Stuck = [Samples.AStuckMessage() with { Id = "a/b c", SignalId = "\"q" }],
        };

        var page = await PageResult.Of<WorkList>(list).DocumentAsync();

        Assert.Equal("/werk/signaal/..%2Fx%3Fy%23z", page.QuerySelector(".card a")!.GetAttribute("href"));
        Assert.Equal("/werk/signaal/%22q", page.QuerySelector(".stuck a")!.GetAttribute("href"));
        Assert.Equal("/werk/vastgelopen/a%2Fb%20c", page.QuerySelector(".stuck form")!.GetAttribute("action"));
    }
}
