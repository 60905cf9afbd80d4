using Naober.Core.Triage;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Naober.Pages.Languages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>A form in another language stays in it, loses nothing, and reaches staff in Dutch.</summary>
public sealed class FormLanguageTests
{
    private const string Shop = "/winkel/K7M3QX";
    private const string Typed = "Komt niet meer <b>sinds</b> mei";

    private readonly World _world = new();

    public static TheoryData<string, string> FormsAndLanguages =>
    [
        .. Language.All.SelectMany(l => (string[])[Shop, "/signaal"], (l, path) => (path, l.Code)),
    ];

    [Theory]
    [MemberData(nameof(FormsAndLanguages))]
    public async Task A_form_asks_refuses_fails_and_thanks_in_its_language(string path, string code)
    {
        var words = Language.Named(code).Words.Form;

        var asks = await _world.AskAsync(TestRequest.Get($"{path}?taal={code}"));
        var refuses = await _world.AskAsync(Form($"{path}?taal={code}").Filling(FormFields.Phone, "0612").Filling(FormFields.MayCall, "ja"));
        _world.Queues.Down = true;
        var fails = await _world.AskAsync(Form($"{path}?taal={code}"));
        _world.Queues.Down = false;
        var thanks = await _world.AskAsync(Form($"{path}?taal={code}"));

        Assert.Equal((200, 400, 503, 200), (asks.Status, refuses.Status, fails.Status, thanks.Status));
        Assert.Contains($"<html lang=\"{code}\"", asks.Body, StringComparison.Ordinal);
        Assert.Contains(words.PhoneWrong, refuses.Body, StringComparison.Ordinal);
        Assert.Contains(words.NotArrived, fails.Body, StringComparison.Ordinal);
        Assert.Contains(words.Arrived, thanks.Body, StringComparison.Ordinal);
        Assert.All([refuses, fails, thanks], answer => Assert.Contains($"<html lang=\"{code}\"", answer.Body, StringComparison.Ordinal));
        Assert.All([refuses, fails], answer => Assert.Contains("Komt niet meer &lt;b&gt;sinds", answer.Body, StringComparison.Ordinal));
        Assert.All([asks, refuses, fails, thanks], answer => Assert.Equal(0, answer.Headers.SetCookie.Count));
    }

    [Theory]
    [InlineData(Shop)]
    [InlineData("/signaal")]
    public async Task Another_language_keeps_all_that_was_typed_and_sends_nothing(string path)
    {
        var page = await _world.AskAsync(Form($"{path}?taal=tr").Filling(FormFields.Phone, "06 1").Filling(FormFields.Switch, FormFields.StoodNew));

        Assert.Equal(200, page.Status);
        Assert.Contains("<html lang=\"tr\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Komt niet meer &lt;b&gt;sinds", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"06 1\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"nonce-1\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("role=\"alert\"", page.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
    }

    [Theory]
    [InlineData(FormFields.StoodRefused, "Bu telefon numarası doğru değil.")]
    [InlineData(FormFields.StoodNotArrived, "Mesajınız bize ULAŞMADI.")]
    public async Task Bad_news_is_told_again_in_the_other_language(string stood, string news)
    {
        var page = await _world.AskAsync(
            Form($"{Shop}?taal=tr").Filling(FormFields.Phone, "06 1").Filling(FormFields.MayCall, "ja").Filling(FormFields.Switch, stood));

        Assert.Contains(news, page.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
    }

    [Fact]
    public async Task An_unknown_code_and_what_a_signal_is_are_told_in_the_language_too()
    {
        var unknown = await _world.AskAsync(TestRequest.Get("/winkel/ZZZZZZ?taal=pl"));
        var explained = await _world.AskAsync(TestRequest.Get("/wat-is-een-signaal?taal=pl"));

        Assert.Equal((404, 200), (unknown.Status, explained.Status));
        Assert.Contains("Nie znamy tego kodu", unknown.Body, StringComparison.Ordinal);
        Assert.Contains("href=\"/signaal?taal=pl\"", unknown.Body, StringComparison.Ordinal);
        Assert.Contains("Co to jest sygnał?", explained.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_read_what_was_ticked_in_Dutch_and_in_which_language_the_form_was()
    {
        await _world.AskAsync(Form($"{Shop}?taal=uk").Filling(ShopFields.NoticedName, "verward").Filling(ShopFields.NoticedName, "geld"));
        await _world.RunUntilQuietAsync();

        var stored = Assert.Single(_world.Signals.All);
        var lines = _world.Seal.Open(stored.Signal.Id, stored.Content).Text.Split('\n');
        Assert.Equal("Opgevallen: Is in de war of vergeet veel; Heeft zorgen over geld.", lines[0]);
        Assert.Equal(Typed, lines[1]);
        Assert.Equal("Ingevuld op een Oekraïenstalig formulier.", lines[^1]);
    }

    /// <summary>What the form itself adds for staff must not decide anything.</summary>
    [Theory]
    [InlineData("komt-niet-meer", Theme.Other)]
    [InlineData("verward", Theme.Memory)]
    [InlineData("alleen", Theme.Loneliness)]
    [InlineData("geld", Theme.Money)]
    [InlineData("verzorging", Theme.Neglect)]
    [InlineData("anders", Theme.Other)]
    public async Task A_tick_alone_is_its_theme_without_danger_in_every_language(string noticed, Theme theme)
    {
        foreach (var language in Language.All)
        {
            var world = new World();
            await world.AskAsync(Form($"{Shop}?taal={language.Code}").Filling(FormFields.Text, "").Filling(ShopFields.NoticedName, noticed));
            await world.RunUntilQuietAsync();

            var signal = Assert.Single(world.Signals.All).Signal;
            Assert.Equal(
                (theme, Urgency.Normal, Danger.None, false, "almen", "anna"),
                (signal.Theme, signal.Urgency, signal.Danger, signal.SafeRoute, signal.Village?.Value, signal.Receiver?.Value));
        }
    }

    private static TestRequest Form(string target) => TestRequest.Post(
        target, (FormFields.Nonce, "nonce-1"), (FormFields.Text, Typed), (FormFields.MayCall, FormFields.No), (FormFields.Honeypot, ""));
}
