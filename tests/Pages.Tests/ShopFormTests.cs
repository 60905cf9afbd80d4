using AngleSharp.Html.Dom;
using Naober.Core.Triage;
using Naober.Functions.Web;

namespace Naober.Pages.Tests;

public sealed class ShopFormTests
{
    [Fact]
    public async Task Asks_what_was_noticed_then_the_text_then_the_rest()
    {
        var form = await PageResult.Of<ShopForm>(Samples.AForm()).DocumentAsync();

        var names = form.QuerySelectorAll("form [name]").Select(e => e.GetAttribute("name")!).Distinct();

        Assert.Equal(["nonce", "website", "opgevallen", "tekst", "gesproken", "bellen", "telefoon", "van-mij"], names);
        Assert.Equal("/winkel/K7M3QX", form.Forms[0].GetAttribute("action"));
        Assert.Equal("post", form.Forms[0].Method);
    }

    [Fact]
    public async Task A_new_form_has_nothing_filled_in()
    {
        var form = await PageResult.Of<ShopForm>(Samples.AForm()).DocumentAsync();

        Assert.Equal(("", "", ""), (Text(form), Value(form, "telefoon"), Value(form, "website")));
        Assert.Empty(form.QuerySelectorAll("[checked]"));
    }

    [Fact]
    public async Task Asks_for_the_village_only_where_it_is_not_the_shops()
    {
        var form = await PageResult.Of<ShopForm>(Samples.AForm()).DocumentAsync();

        Assert.Equal("Woont de persoon niet in Almen? Schrijf het dorp erbij.", form.GetElementById("tekst-uitleg")!.TextContent);
        Assert.Null(form.QuerySelector("[name=dorp]"));
    }

    [Fact]
    public async Task The_number_for_danger_stands_on_top()
    {
        var form = await PageResult.Of<ShopForm>(Samples.AForm()).DocumentAsync();

        Assert.NotNull(form.QuerySelector("main")!.FirstElementChild!.QuerySelector("a[href='tel:112']"));
    }

    [Fact]
    public async Task Offers_the_six_things_a_shopkeeper_may_notice_and_sends_their_values()
    {
        var form = await PageResult.Of<ShopForm>(Samples.AForm()).DocumentAsync();

        Assert.Equal(
            ["komt-niet-meer", "verward", "alleen", "geld", "verzorging", "anders"],
            form.QuerySelectorAll("[name=opgevallen]").Select(e => e.GetAttribute("value")));
        Assert.Equal(["ja", "nee"], form.QuerySelectorAll("[name=gesproken]").Select(e => e.GetAttribute("value")));
    }

    [Theory]
    [InlineData(FormOutcome.Asking)]
    [InlineData(FormOutcome.NotArrived)]
    public async Task Keeps_every_answer(FormOutcome outcome)
    {
        var answers = Samples.FilledIn();

        var form = await PageResult.Of<ShopForm>(Samples.AForm() with { Answers = answers, State = Samples.AState() with { Outcome = outcome } })
            .DocumentAsync();

        Assert.Equal((answers.Text, answers.Phone), (Text(form), Value(form, "telefoon")));
        Assert.Equal(["ja"], Checked(form, "bellen"));
        Assert.Equal(["ja"], Checked(form, "van-mij"));
        Assert.Equal(answers.Noticed, Checked(form, "opgevallen"));
        Assert.Equal([answers.Spoke], Checked(form, "gesproken"));
        Assert.Equal("6f1c0b7e2a", form.QuerySelector("[name=nonce]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Each_error_stands_on_top_with_a_link_to_its_control_and_beside_it()
    {
        var model = Samples.AFormWithErrors();

        var form = await PageResult.Of<ShopForm>(model).DocumentAsync();

        foreach (var error in model.State.Errors.Where(e => e.Field.Length > 0))
        {
            var link = form.QuerySelectorAll(".alarm a").Single(a => a.TextContent == error.Message);
            var control = form.QuerySelector(link.GetAttribute("href")!)!;
            Assert.Equal(error.Field, control.GetAttribute("name"));
            var described = control.Closest("[aria-describedby]")!;
            Assert.NotNull(control.Closest("[aria-invalid=true]"));
            var beside = form.GetElementById(described.GetAttribute("aria-describedby")!.Split(' ')[0])!.TextContent;
            Assert.StartsWith("Fout: ", beside, StringComparison.Ordinal);
            Assert.Contains(error.Message, beside, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_error_about_no_field_of_the_form_is_told_without_a_link()
    {
        var form = await PageResult.Of<ShopForm>(WithErrors(new FieldError("", "Stuur het formulier nog een keer.")))
            .DocumentAsync();

        Assert.Contains("Stuur het formulier nog een keer.", form.QuerySelector(".alarm")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(form.QuerySelectorAll(".alarm a"));
    }

    [Fact]
    public async Task Two_errors_about_one_field_both_stand_beside_it()
    {
        var form = await PageResult.Of<ShopForm>(
            WithErrors(new("tekst", "Maak je tekst korter."), new("tekst", "Verstuur het formulier nog een keer."))).DocumentAsync();

        Assert.Equal("Fout: Maak je tekst korter. Verstuur het formulier nog een keer.", form.GetElementById("tekst-fout")!.TextContent);
        Assert.Equal(2, form.QuerySelectorAll(".alarm a[href='#tekst']").Length);
    }

    [Fact]
    public async Task A_form_without_errors_says_nothing_about_errors()
    {
        var form = await PageResult.Of<ShopForm>(Samples.AForm()).DocumentAsync();

        Assert.Empty(form.QuerySelectorAll("[aria-invalid], [role=alert], .field-error"));
    }

    [Fact]
    public async Task A_form_that_did_not_arrive_says_so_first_and_gives_the_number_to_call()
    {
        var form = await PageResult.Of<ShopForm>(Samples.ANotArrivedForm()).DocumentAsync();

        Assert.Equal("Je bericht is NIET aangekomen.", form.QuerySelector("h1")!.TextContent);
        Assert.NotNull(form.QuerySelector(".alarm a[href='tel:0573297000']"));
        Assert.NotNull(form.QuerySelector(".alarm button[form=formulier]"));
        Assert.Empty(form.QuerySelectorAll(".danger"));
    }

    [Theory]
    [InlineData(Danger.Suicide, FormOutcome.NotArrived)]
    [InlineData(Danger.Medical, FormOutcome.NotArrived)]
    [InlineData(Danger.Violence, FormOutcome.NotArrived)]
    [InlineData(Danger.NotSeen, FormOutcome.NotArrived)]
    [InlineData(Danger.Suicide, FormOutcome.Asking)] // a wrong phone number must not keep the numbers back
    [InlineData(Danger.Medical, FormOutcome.Asking)]
    public async Task Danger_gets_the_numbers_before_everything_else(Danger danger, FormOutcome outcome)
    {
        var model = Samples.AFormWithErrors();

        var form = await PageResult.Of<ShopForm>(model with { State = model.State with { DangerAnswer = Samples.AnswerTo(danger), Outcome = outcome } }).DocumentAsync();

        var first = form.QuerySelector("main")!.FirstElementChild!;
        Assert.Equal(Samples.AnswerTo(danger), first.QuerySelector("p")!.TextContent);
        Assert.NotEmpty(first.QuerySelectorAll("a[href='tel:112']"));
        Assert.Single(form.QuerySelectorAll("[autofocus]"), first);
    }

    [Fact]
    public async Task Only_a_robot_finds_the_field_for_robots()
    {
        var form = await PageResult.Of<ShopForm>(Samples.AForm()).DocumentAsync();

        var field = form.QuerySelector("[name=website]")!;

        Assert.Equal(("-1", "off"), (field.GetAttribute("tabindex"), field.GetAttribute("autocomplete")));
        Assert.NotNull(field.Closest(".nobody"));
    }

    private static ShopFormModel WithErrors(params FieldError[] errors) => Samples.AForm() with { State = Samples.AState() with { Errors = errors } };

    private static string Text(IHtmlDocument form) => ((IHtmlTextAreaElement)form.GetElementById("tekst")!).Value;

    private static string? Value(IHtmlDocument form, string id) => ((IHtmlInputElement)form.GetElementById(id)!).Value;

    private static IEnumerable<string?> Checked(IHtmlDocument form, string name) =>
        form.QuerySelectorAll($"[name={name}][checked]").Select(e => e.GetAttribute("value"));
}
