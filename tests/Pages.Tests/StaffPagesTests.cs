using Naober.Core.Triage;
using Naober.Functions.Web;

namespace Naober.Pages.Tests;

public sealed class StaffPagesTests
{
    [Fact]
    public async Task The_tab_in_Teams_is_the_same_for_everybody_and_holds_one_link()
    {
        var tab = await PageResult.Of<TeamsTab>(new TeamsTabModel()).DocumentAsync();

        Assert.Equal(
            await PageResult.Of<TeamsTab>(new TeamsTabModel()).BytesAsync(), await PageResult.Of<TeamsTab>(new TeamsTabModel()).BytesAsync());
        var link = Assert.Single(tab.Links);
        Assert.Equal(("?verder", "_blank", "noopener"), (link.GetAttribute("href"), link.GetAttribute("target"), link.GetAttribute("rel")));
        Assert.Equal("Openen in een nieuw venster", link.TextContent);
        Assert.Equal("Er staat een bericht klaar", tab.QuerySelector("h1")!.TextContent);
    }

    [Theory]
    [InlineData(Urgency.Normal, "Gewoon")]
    [InlineData(Urgency.Urgent, "Spoed")]
    [InlineData(Urgency.Acute, "Acuut")]
    public async Task Urgency_is_said_in_words(Urgency urgency, string word)
    {
        var list = await PageResult.Of<WorkList>(Samples.AList() with { Items = [Samples.AnItem() with { Urgency = urgency }] }).DocumentAsync();
        var signal = await PageResult.Of<SignalPage>(Samples.ASignal() with { Urgency = urgency }).DocumentAsync();

        Assert.Equal(word, list.QuerySelector(".tag")!.TextContent);
        Assert.Equal(word, signal.QuerySelector(".tag")!.TextContent);
    }

    [Fact]
    public async Task The_list_names_village_moment_state_and_who_and_no_more()
    {
        var item = Samples.AnItem() with { State = "Opgepakt", Who = "Dirk Oosterkamp", SafeRoute = true };

        var list = await PageResult.Of<WorkList>(Samples.AList() with { Items = [item] }).DocumentAsync();

        var words = list.QuerySelectorAll(".card *").Where(e => e.ChildElementCount == 0).Select(e => e.TextContent.Trim());
        Assert.Equal(["zaterdag 21 november om 14.05 uur", "Gewoon", "Afgeschermd", "Opgepakt, Dirk Oosterkamp"], words);
        Assert.StartsWith("Almen", list.QuerySelector(".card a")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_too_late_says_so_in_words_and_stands_out()
    {
        var item = Samples.AnItem();
        var late = item with { Term = new PickUpTerm("Te laat: had om 10.59 uur opgepakt moeten zijn", Late: true) };
        var inTime = item with { Term = new PickUpTerm("Graag oppakken voor dinsdag 10.59 uur", Late: false) };

        var list = await PageResult.Of<WorkList>(Samples.AList() with { Items = [late, inTime, item] }).DocumentAsync();
        var signal = await PageResult.Of<SignalPage>(Samples.ASignal() with { Term = inTime.Term }).DocumentAsync();

        Assert.Equal("Te laat: had om 10.59 uur opgepakt moeten zijn", Assert.Single(list.QuerySelectorAll(".card.overdue .late")).TextContent);
        Assert.Contains("Graag oppakken voor dinsdag 10.59 uur.", signal.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_red_list_is_there_only_when_something_got_stuck()
    {
        var calm = await PageResult.Of<WorkList>(Samples.AList()).DocumentAsync();
        var stuck = await PageResult.Of<WorkList>(Samples.AList() with { Stuck = [Samples.AStuckMessage()] }).DocumentAsync();

        Assert.DoesNotContain("Vastgelopen", calm.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Vastgelopen berichten", stuck.QuerySelector(".alarm h2")!.TextContent);
        Assert.All(stuck.Forms, f => Assert.Equal(("post", "/werk/vastgelopen/b7f0c2d4-9a3e-4a52-8d0e-2f1c6a7b8d90"), (f.Method, f.GetAttribute("action"))));
        Assert.Equal(["Probeer opnieuw", "Weg"], stuck.Forms.Select(f => f.QuerySelector("button")!.TextContent));
    }

    [Fact]
    public async Task A_signal_may_be_picked_up_with_one_button()
    {
        var page = await PageResult.Of<SignalPage>(Samples.ASignal()).DocumentAsync();

        var form = Assert.Single(page.Forms);
        Assert.Equal(("post", "/werk/signaal/0123456789abcdef0123456789abcdef"), (form.Method, form.GetAttribute("action")));
        Assert.Equal("oppakken", form.QuerySelector("button[name=actie]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_signal_is_closed_with_one_of_eight_reasons()
    {
        var page = await PageResult.Of<SignalPage>(Samples.AnAcuteShieldedSignal()).DocumentAsync();

        var form = Assert.Single(page.Forms);
        Assert.Equal(
            ["opgepakt", "doorgezet", "geen-actie", "niet-herleidbaar", "dubbel", "buren", "inwoner", "geen-contact"],
            form.QuerySelectorAll("[type=radio][name=reden]").Select(e => e.GetAttribute("value")));
        Assert.Equal("afsluiten", form.QuerySelector("button[name=actie]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_signal_that_is_not_yours_to_change_has_no_buttons()
    {
        var page = await Samples.Pages["signal-taken"].DocumentAsync();

        Assert.Empty(page.Forms);
        Assert.Equal("Bert Hagens heeft dit bericht al opgepakt.", page.QuerySelector("[role=status]")!.TextContent);
    }

    [Fact]
    public async Task A_text_that_cannot_be_read_is_said_so()
    {
        var page = await PageResult.Of<SignalPage>(Samples.ASignal() with { Messages = [new MessageText(null, null)], Phone = null }).DocumentAsync();

        Assert.Contains("De tekst is niet leesbaar.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main a[href^='tel:']"));
    }

    [Fact]
    public async Task The_title_of_a_signal_betrays_nothing_to_a_shared_screen()
    {
        var page = await PageResult.Of<SignalPage>(Samples.ASignal()).DocumentAsync();

        Assert.Equal("Bericht – Welzijn Lochem", page.Title);
    }
}
