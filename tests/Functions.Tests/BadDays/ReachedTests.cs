using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class ReachedTests
{
    private const string Unheard = "Van een bericht dat wacht, kon niemand een melding krijgen.";

    private readonly World _world = new();

    [Fact]
    public async Task Whose_app_is_missing_stands_in_red_with_the_fix_until_the_next_notification_arrives()
    {
        _world.Teams.Mood = static _ => VendorMood.Refuses(SendOutcome.Refused.NotInstalled);
        await ReceiveAsync("SM1", "Mijn buurvrouw in Almen ziet niemand meer");
        Assert.Contains("Anna Wissink krijgt geen meldingen: de app Naober staat niet in Teams.", await HomeAsync(), StringComparison.Ordinal);

        _world.Teams.Mood = static _ => VendorMood.Fine;
        await ReceiveAsync("SM2", "Mijn buurman in Almen eet slecht en is alleen");

        Assert.DoesNotContain("krijgt geen meldingen", await HomeAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("403", "Naober mag niet melden in Teams")]
    [InlineData("404", "Teams kent dit account niet")]
    [InlineData("409", "Teams weigert ze (409)")]
    public async Task Other_refusals_have_their_own_fix(string reason, string words)
    {
        _world.Teams.Mood = _ => VendorMood.Refuses(reason);

        await ReceiveAsync("SM1", "Mijn buurvrouw in Almen ziet niemand meer");

        Assert.Contains(words, await HomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_could_be_told_of_stands_in_red_until_somebody_has_it()
    {
        _world.Teams.Mood = static _ => VendorMood.Refuses("403");
        _world.Twilio.Mood = static (_, _) => VendorMood.Refuses("21614");
        _world.Mail.Mood = static _ => VendorMood.Refuses("403");
        await ReceiveAsync("SM1", "Mijn buurvrouw in Almen ziet niemand meer");
        await ReceiveAsync("SM2", "Mijn man heeft me weer geslagen. Almen"); // not hers to know of

        var home = await HomeAsync();
        Assert.Single(home.Split(Unheard).Skip(1));

        await _world.AskAsync(TestRequest.PickUp(Core.Signals.SignalId.FromSms("SM1")).As(_world.Person("anna")));
        Assert.DoesNotContain(Unheard, await HomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_was_told_of_by_any_way_is_not_in_red()
    {
        _world.Teams.Mood = static _ => VendorMood.Refuses("403");
        await ReceiveAsync("SM1", "Mijn buurvrouw in Almen ziet niemand meer");

        Assert.DoesNotContain(Unheard, await HomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_about_safety_at_home_tells_the_coordinator_nothing()
    {
        _world.Teams.Mood = static _ => VendorMood.Refuses(SendOutcome.Refused.NotInstalled);

        await ReceiveAsync("SM1", "Mijn man heeft me weer geslagen. Almen");

        Assert.Empty(await _world.Unreached.ListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_message_on_purpose_goes_every_way_that_a_person_has_and_says_how_each_ended()
    {
        _world.Twilio.Mood = static (_, _) => VendorMood.Refuses("21614");
        _world.Mail.Mood = static _ => VendorMood.SilentAfterAcceptance;

        var answer = await SendAsync("chantal");
        var page = (await AskAsync(TestRequest.Get(answer.Headers.Location.ToString()))).Body;

        Assert.Equal("Dit is een proefbericht van Naober.", Assert.Single(_world.Teams.Current).Summary);
        Assert.Equal("Dit is een proefbericht van Naober.", Assert.Single(_world.Mail.Sent).Text);
        Assert.Contains("Proefbericht aan Chantal Nijland", page, StringComparison.Ordinal);
        Assert.Contains("Teams: verstuurd.", page, StringComparison.Ordinal);
        Assert.Contains("Sms: niet gelukt.", page, StringComparison.Ordinal);
        Assert.Contains("Mail: niet zeker.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_on_purpose_finds_the_app_that_is_missing_and_the_next_one_takes_the_red_line_away()
    {
        _world.Teams.Mood = static _ => VendorMood.Refuses(SendOutcome.Refused.NotInstalled);
        await SendAsync("fenna");
        Assert.Contains("Fenna Roelofs krijgt geen meldingen", await HomeAsync(), StringComparison.Ordinal);

        _world.Teams.Mood = static _ => VendorMood.Fine;
        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        await SendAsync("fenna");

        Assert.DoesNotContain("krijgt geen meldingen", await HomeAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_is_one_message_and_a_stranger_to_the_pack_gets_none()
    {
        await SendAsync("anna");

        Assert.Equal(429, (await SendAsync("anna")).Status);
        Assert.Equal(404, (await SendAsync("iemand")).Status);
        Assert.Single(_world.Twilio.Tries);
    }

    [Fact]
    public async Task A_message_on_purpose_keeps_the_pace_as_well()
    {
        await _world.Pace.HoldAsync(_world.Clock.Now + TimeSpan.FromHours(1), CancellationToken.None);

        var answer = await SendAsync("anna");

        Assert.Contains("teams=druk", answer.Headers.Location.ToString(), StringComparison.Ordinal);
        Assert.Empty(_world.Teams.Tries);
    }

    [Fact]
    public async Task Only_the_coordinator_may_and_the_address_of_the_page_brings_no_words_of_its_own()
    {
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Post("/beheer/proef", ("wie", "anna")).As(_world.Person("anna")))).Status);

        var page = await AskAsync(TestRequest.Get("/beheer/proef?wie=anna&teams=Bel+0900-oplichter"));

        Assert.DoesNotContain("oplichter", page.Body, StringComparison.Ordinal);
        Assert.Empty(_world.Twilio.Tries);
    }

    private Task<Answer> SendAsync(string person) => AskAsync(TestRequest.Post("/beheer/proef", ("wie", person)));

    private async Task<string> HomeAsync() => (await AskAsync(TestRequest.Get("/beheer"))).Body;

    private Task<Answer> AskAsync(TestRequest request) => _world.AskAsync(request.As(_world.Person("els")));

    private async Task ReceiveAsync(string sid, string text)
    {
        await _world.ReceiveTextAsync(sid, "+31612345678", text);
        await _world.RunUntilQuietAsync();
        _world.Clock.Advance(TimeSpan.FromDays(2));
    }
}
