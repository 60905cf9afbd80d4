using Microsoft.Extensions.DependencyInjection;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class ResidentFormTests
{
    private const string Worry = "Mijn buurvrouw ziet niemand meer";

    private readonly World _world = new();

    [Fact]
    public async Task A_form_is_thanked_for_recorded_and_told_to_the_contact_person_of_the_village()
    {
        var answer = await _world.AskAsync(Form(Worry, "laren"));
        await _world.RunUntilQuietAsync();

        Assert.Equal(200, answer.Status);
        Assert.Contains("Je bericht is aangekomen", answer.Body, StringComparison.Ordinal);
        Assert.Equal("dirk", Assert.Single(_world.Teams.Current).Person.Value);
        Assert.Equal(Channel.Web, Stored().Signal.Channel);
    }

    [Fact]
    public async Task Who_does_not_know_the_village_is_read_by_the_coordinator()
    {
        await _world.AskAsync(Form(Worry, ""));
        await _world.RunUntilQuietAsync();

        Assert.Null(Stored().Signal.Village);
        Assert.Equal(SignalState.AwaitingVillage, Stored().Signal.State);
        Assert.Single(_world.Teams.Current);
    }

    [Theory]
    [InlineData("", "Laren", "laren")] // only the text knows
    [InlineData("eefde", "Laren", "eefde")] // chosen
    [InlineData("almen", "Laren", "laren")] // left where the poster put it
    [InlineData("almen", "daar", "almen")]
    [InlineData("atlantis", "Laren", "laren")]
    public async Task The_village_is_the_one_that_was_chosen_then_the_one_in_the_text_then_the_posters(string chosen, string said, string village)
    {
        await _world.AskAsync(TestRequest.Resident("n", chosen, $"Mijn buurvrouw in {said} ziet niemand meer", target: "/signaal?dorp=almen"));
        await _world.RunUntilQuietAsync();

        Assert.Equal(village, Stored().Signal.Village?.Value);
    }

    [Theory]
    [InlineData("/signaal?dorp=almen", true)]
    [InlineData("/signaal?dorp=atlantis", false)]
    [InlineData("/signaal?dorp=%22%3E%3Cscript%3E", false)]
    [InlineData("/signaal", false)]
    public async Task The_poster_of_a_village_fills_it_in_and_any_other_word_is_ignored(string target, bool known)
    {
        var page = await _world.AskAsync(TestRequest.Get(target));

        Assert.Equal(200, page.Status);
        Assert.Equal(known, page.Body.Contains("<option value=\"almen\" selected", StringComparison.Ordinal));
        Assert.Equal(known, page.Body.Contains("action=\"/signaal?dorp=almen\"", StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_words_asks_for_some()
    {
        var answer = await _world.AskAsync(Form("  ", "laren", "06 12 34 56 78"));

        Assert.Equal(400, answer.Status);
        Assert.Contains("Schrijf eerst wat je wilt vertellen.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", answer.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"laren\" selected", answer.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Queues.All);
    }

    [Fact]
    public async Task A_browser_that_fills_in_the_field_for_robots_costs_nobody_their_text()
    {
        var trapped = await _world.AskAsync(Form(Worry, "laren").Filling(FormFields.Honeypot, "Jansen"));
        var again = await _world.AskAsync(Form(Worry, "laren"));
        await _world.RunUntilQuietAsync();

        Assert.Equal((400, 200), (trapped.Status, again.Status));
        Assert.Contains(Worry, trapped.Body, StringComparison.Ordinal);
        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task While_storage_is_down_the_page_says_that_nothing_arrived_keeps_all_and_gives_the_numbers()
    {
        _world.Queues.Down = true;

        var answer = await _world.AskAsync(Form("Hij bedreigt haar met een mes", "laren", "06 12 34 56 78"));

        Assert.Equal(503, answer.Status);
        Assert.Contains("Je bericht is NIET aangekomen.", answer.Body, StringComparison.Ordinal);
        Assert.Contains("Hij bedreigt haar met een mes", answer.Body, StringComparison.Ordinal);
        Assert.Contains("06 12 34 56 78", answer.Body, StringComparison.Ordinal);
        Assert.Contains("0800-2000", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_form_twice_is_one_signal_and_another_worry_by_the_back_button_is_another()
    {
        await _world.AskAsync(Form(Worry, "laren"));
        await _world.AskAsync(Form(Worry, "laren"));
        await _world.AskAsync(Form("De overbuurman is erg in de war", "laren"));
        await _world.RunUntilQuietAsync();

        Assert.Equal(2, _world.Signals.All.Count);
    }

    [Theory]
    [InlineData(ResidentFields.Myself, "Het gaat over mezelf.", About.Self)]
    [InlineData(ResidentFields.SomebodyElse, "Het gaat over iemand anders.", About.Other)]
    public async Task Whom_it_is_about_is_read_by_people_and_by_the_rules(string about, string line, About understood)
    {
        await _world.AskAsync(Form("Het gaat niet zo goed", "laren").Filling(ResidentFields.About, about));
        await _world.RunUntilQuietAsync();

        var text = _world.Seal.Open(Stored().Signal.Id, Stored().Content).Text;
        Assert.Contains(line, text.Split('\n'));
        Assert.Equal(understood, _world.App.Real.GetRequiredService<Reader>().Read(text).About);
    }

    private StoredSignal Stored() => Assert.Single(_world.Signals.All);

    private static TestRequest Form(string text, string village, string phone = "") => TestRequest.Resident("nonce-1", village, text, phone);
}
