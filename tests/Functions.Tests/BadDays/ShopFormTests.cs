using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class ShopFormTests
{
    private const string Code = "K7M3QX";
    private const string Worry = "Een klant komt al weken niet meer";

    private readonly World _world = new();

    [Fact]
    public async Task A_form_is_thanked_for_recorded_and_told_to_the_contact_person()
    {
        var answer = await _world.AskAsync(Form(Worry));
        await _world.RunUntilQuietAsync();

        Assert.Equal(200, answer.Status);
        Assert.Contains("Je bericht is aangekomen", answer.Body, StringComparison.Ordinal);
        Assert.Equal("anna", Assert.Single(_world.Teams.Current).Person.Value);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task An_unknown_code_says_where_to_call(string method)
    {
        var answer = await _world.AskAsync(Form(Worry) with { Method = method, Target = "/winkel/ZZZZZZ" });

        Assert.Equal(404, answer.Status);
        Assert.Contains("0573 29 70 00", answer.Body, StringComparison.Ordinal);
        Assert.Contains("112", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
    }

    [Fact]
    public async Task A_code_may_be_typed_in_small_letters()
    {
        var answer = await _world.AskAsync(TestRequest.Get("/winkel/k7m3qx"));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_form_with_nothing_asks_for_something()
    {
        var answer = await _world.AskAsync(Form(""));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Vertel wat je opvalt, of kruis iets aan.", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
    }

    [Fact]
    public async Task A_form_with_one_box_ticked_is_enough()
    {
        var answer = await _world.AskAsync(TestRequest.Post(
            $"/winkel/{Code}", (FormFields.Nonce, "n"), (ShopFields.NoticedName, "alleen")));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_text_of_10_000_characters_is_kept_on_the_page_with_the_reason()
    {
        var text = new string('x', 10_000);

        var answer = await _world.AskAsync(Form(text));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Je tekst is te lang.", answer.Body, StringComparison.Ordinal);
        Assert.Contains(text, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_script_in_the_text_is_shown_as_text()
    {
        const string script = "<script>alert(1)</script>";
        await _world.AskAsync(Form(script));
        await _world.RunUntilQuietAsync();
        var id = Assert.Single(_world.Signals.All).Signal.Id;

        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{id}").As(_world.Person("anna")));

        Assert.DoesNotContain(script, page.Body, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_signal()
    {
        await _world.AskAsync(Form(Worry));
        await _world.RunUntilQuietAsync();
        var second = await _world.AskAsync(Form(Worry));
        await _world.RunUntilQuietAsync();

        Assert.Equal(200, second.Status);
        Assert.Single(_world.Signals.All);
        Assert.Single(_world.Teams.Tries);
    }

    [Fact]
    public async Task Another_worry_under_the_same_nonce_by_the_back_button_is_another_signal()
    {
        await _world.AskAsync(Form(Worry));
        await _world.AskAsync(Form("Een andere klant is erg in de war"));
        await _world.RunUntilQuietAsync();

        Assert.Equal(2, _world.Signals.All.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("een nonce die veel langer is dan wij er ooit een op een formulier hebben gezet, en dus niet van ons")]
    public async Task A_form_is_never_refused_for_its_nonce(string nonce)
    {
        var answer = await _world.AskAsync(Form(Worry, nonce: nonce));
        await _world.RunUntilQuietAsync();

        Assert.Equal(200, answer.Status);
        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task Two_forms_without_a_nonce_are_two_signals()
    {
        await _world.AskAsync(Form(Worry, nonce: ""));
        await _world.AskAsync(Form(Worry, nonce: ""));
        await _world.RunUntilQuietAsync();

        Assert.Equal(2, _world.Signals.All.Count);
    }

    [Fact]
    public async Task A_robot_that_fills_in_the_hidden_field_is_asked_to_send_again()
    {
        var answer = await _world.AskAsync(Form(Worry).Filling(FormFields.Honeypot, "http://spam.example"));

        Assert.Equal(400, answer.Status);
        Assert.Contains(Worry, answer.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
    }

    [Fact]
    public async Task A_number_that_is_no_number_is_named_and_the_text_is_kept()
    {
        var answer = await _world.AskAsync(Form(Worry, phone: "bel mij maar"));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Dit telefoonnummer klopt niet.", answer.Body, StringComparison.Ordinal);
        Assert.Contains(Worry, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_village_in_the_text_goes_before_the_shops_own()
    {
        await _world.AskAsync(Form("Een klant uit Laren is erg in de war"));
        await _world.RunUntilQuietAsync();

        Assert.Equal("laren", Assert.Single(_world.Signals.All).Signal.Village?.Value);
    }

    [Fact]
    public async Task Without_a_village_in_the_text_it_is_the_shops_own()
    {
        await _world.AskAsync(Form("Een klant is erg in de war"));
        await _world.RunUntilQuietAsync();

        Assert.Equal("almen", Assert.Single(_world.Signals.All).Signal.Village?.Value);
    }

    [Fact]
    public async Task A_number_that_may_not_be_called_is_not_kept()
    {
        await _world.AskAsync(Form(Worry, phone: "06 12 34 56 78").Filling(FormFields.MayCall, FormFields.No));
        await _world.RunUntilQuietAsync();

        Assert.Null(Content().Phone);
    }

    [Fact]
    public async Task A_number_from_a_browser_that_did_not_ask_whether_we_may_call_is_kept()
    {
        await _world.AskAsync(Form(Worry, phone: "06 12 34 56 78").Filling(FormFields.MayCall, ""));
        await _world.RunUntilQuietAsync();

        Assert.NotNull(Content().Phone);
    }

    [Fact]
    public async Task Who_may_be_called_is_asked_for_a_number()
    {
        var answer = await _world.AskAsync(Form(Worry).Filling(FormFields.MayCall, FormFields.Yes));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Vul je telefoonnummer in, of kies Nee.", answer.Body, StringComparison.Ordinal);
        Assert.Contains(Worry, answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Zeg niet dat dit van de winkel komt.")]
    [InlineData("ja", "De persoon mag weten dat dit van de winkel komt.")]
    public async Task The_contact_person_reads_whether_the_shop_may_be_named(string fromMe, string line)
    {
        await _world.AskAsync(Form(Worry).Filling(ShopFields.FromMe, fromMe));
        await _world.RunUntilQuietAsync();

        Assert.Contains(line, Content().Text.Split('\n'));
    }

    [Fact]
    public async Task What_was_ticked_opens_a_talk()
    {
        var answer = await _world.AskAsync(Form("").Filling(ShopFields.NoticedName, "geld"));

        Assert.Contains("Alles is duur geworden. Lukt het een beetje?", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ze zei: ik wil niet meer leven")]
    [InlineData("Haar man slaat haar elke avond")]
    public async Task Danger_and_an_unsafe_home_are_no_talk_for_a_shopkeeper(string text)
    {
        var answer = await _world.AskAsync(Form(text).Filling(ShopFields.NoticedName, "alleen"));

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain("Begin zo", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_under_a_code_that_is_gone_can_be_sent_without_one()
    {
        var gone = await _world.AskAsync(Form(Worry, phone: "06 12 34 56 78") with { Target = "/winkel/ZZZZZZ" });

        Assert.Equal(404, gone.Status);
        Assert.Contains("action=\"/signaal\"", gone.Body, StringComparison.Ordinal);
        Assert.Contains("Je tekst staat er nog.", gone.Body, StringComparison.Ordinal);
        Assert.Contains(Worry, gone.Body, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", gone.Body, StringComparison.Ordinal);
    }

    private Content Content()
    {
        var stored = Assert.Single(_world.Signals.All);
        return _world.Seal.Open(stored.Signal.Id, stored.Content);
    }

    private static TestRequest Form(string text, string nonce = "nonce-1", string phone = "") =>
        TestRequest.Shop(Code, nonce, text, phone);
}
