using System.Xml.Linq;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class ConversationTests
{
    private const string From = "+31612345678";
    private const string NoVillage = "Mijn buurman is erg eenzaam";

    private readonly World _world = new();
    private int _texts;

    [Fact]
    public async Task Signal_from_an_unknown_village_is_with_the_coordinator_from_minute_one_and_joins_the_village_by_a_reply()
    {
        await TextAsync(NoVillage);
        Assert.Equal(["els"], Told());

        await TextAsync("Almen", after: TimeSpan.FromHours(20));

        var whole = Assert.Single(_world.Signals.All, s => s.Signal.PartOf is null).Signal;
        Assert.Equal(("almen", SignalState.Routed, "anna"), (whole.Village!.Value.Value, whole.State, whole.Receiver!.Value.Value));
        Assert.Contains("anna", Told());
    }

    [Fact]
    public async Task A_reply_after_a_day_is_a_signal_of_its_own()
    {
        await TextAsync(NoVillage);
        await TextAsync("Almen", after: TimeSpan.FromHours(24.1));

        Assert.Equal(2, _world.Signals.All.Count(s => s.Signal.PartOf is null));
    }

    [Fact]
    public async Task The_village_of_an_earlier_signal_is_offered_and_a_yes_takes_it()
    {
        await TextAsync("Mijn buurvrouw in Almen ziet niemand meer");
        await TextAsync("Mijn zus is ook eenzaam", after: TimeSpan.FromDays(3));
        var second = _world.Signals.All[^1].Signal;
        Assert.Equal(SignalState.AwaitingVillage, second.State);

        await TextAsync("JA");

        Assert.Equal("almen", (await StoredAsync(second.Id)).Village!.Value.Value);
    }

    [Fact]
    public async Task A_follow_up_within_the_hour_belongs_to_the_same_signal_and_who_has_it_is_told()
    {
        await TextAsync("Mijn buurvrouw in Almen ziet niemand meer");
        await _world.AskAsync(TestRequest.PickUp(IdOf(1)).As(_world.Person("bert")));
        await TextAsync("En haar hond blaft de hele nacht", after: TimeSpan.FromMinutes(50));

        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{IdOf(1)}").As(_world.Person("bert")));
        Assert.Contains("ziet niemand meer", page.Body, StringComparison.Ordinal);
        Assert.Contains("haar hond blaft", page.Body, StringComparison.Ordinal);
        Assert.Contains("bert", Told());
        Assert.Equal(SignalState.PickedUp, (await StoredAsync(IdOf(1))).State);
    }

    [Fact]
    public async Task A_follow_up_that_speaks_of_danger_is_answered_with_the_numbers_and_wakes_a_phone()
    {
        await TextAsync("Mijn buurvrouw in Almen ziet niemand meer");
        Assert.Empty(_world.Twilio.ReceivedBy(_world.Person("anna").WorkPhone!));

        var answer = await TextAsync("Ze ligt op de grond en reageert niet meer");

        Assert.Contains("112", answer, StringComparison.Ordinal);
        Assert.Equal(Urgency.Acute, (await StoredAsync(IdOf(1))).Urgency);
        Assert.Single(_world.Twilio.ReceivedBy(_world.Person("anna").WorkPhone!));
    }

    [Fact]
    public async Task A_follow_up_about_violence_at_home_takes_the_signal_from_everybody_but_the_officer()
    {
        await TextAsync("Mijn buurvrouw in Almen ziet niemand meer");
        await _world.AskAsync(TestRequest.PickUp(IdOf(1)).As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();
        var heard = _world.Twilio.ReceivedBy(World.Number(From)).Count();

        await TextAsync("Haar man slaat haar");
        await _world.AskAsync(TestRequest.PickUp(IdOf(1)).As(_world.Person("fenna")));
        await _world.RunUntilQuietAsync();

        var signal = await StoredAsync(IdOf(1));
        Assert.True(signal.SafeRoute);
        Assert.Equal(("fenna", "fenna"), (signal.Receiver!.Value.Value, signal.PickedUpBy!.Value.Value));
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Get($"/werk/signaal/{IdOf(1)}").As(_world.Person("anna")))).Status);
        Assert.Contains("fenna", Told());
        Assert.Equal(heard + 1, _world.Twilio.ReceivedBy(World.Number(From)).Count()); // the numbers, and then silence
    }

    [Fact]
    public async Task A_village_that_is_told_with_thanks_reaches_its_contact_person()
    {
        await TextAsync(NoVillage);
        await TextAsync("Almen, dank je wel");

        Assert.Contains("anna", Told());
    }

    [Fact]
    public async Task What_became_a_matter_of_life_waits_anew_for_who_had_it_and_climbs()
    {
        await TextAsync("Mijn buurvrouw in Almen ziet niemand meer");
        await _world.AskAsync(TestRequest.PickUp(IdOf(1)).As(_world.Person("bert")));
        await TextAsync("Ze ligt op de grond en reageert niet meer");

        var signal = await StoredAsync(IdOf(1));
        Assert.Equal((SignalState.Routed, "bert"), (signal.State, signal.Receiver!.Value.Value));
        Assert.Contains("bert", Told());
        Assert.NotEmpty(_world.Twilio.ReceivedBy(_world.Person("bert").WorkPhone!));
        Assert.NotEmpty(Core.Routing.Escalation.Of(_world.Organisation, signal));
    }

    [Fact]
    public async Task A_complaint_after_closing_is_for_the_coordinator_and_opens_nothing_for_who_closed_it()
    {
        await TextAsync("Mijn buurvrouw in Almen ziet niemand meer");
        await _world.AskAsync(TestRequest.PickUp(IdOf(1)).As(_world.Person("anna")));
        await _world.AskAsync(TestRequest.Close(IdOf(1)).As(_world.Person("anna")));
        await TextAsync("Ik wil een klacht indienen over jullie contactpersoon", after: TimeSpan.FromDays(1));

        Assert.Equal(SignalState.Closed, (await StoredAsync(IdOf(1))).State);
        Assert.Equal("els", (await StoredAsync(IdOf(2))).Receiver!.Value.Value);
        Assert.Contains("els", Told());
    }

    [Fact]
    public async Task After_danger_nothing_is_asked_and_a_harmless_follow_up_is_met_with_silence()
    {
        await TextAsync("Mijn man heeft me weer geslagen");

        var answer = await TextAsync("Het is nu weer rustig hoor");

        Assert.Equal("", answer);
        Assert.Single(_world.Signals.All, s => s.Signal.PartOf is null);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(13 * 24)]
    public async Task What_somebody_unsafe_at_home_writes_later_is_for_the_officer_and_their_phone_stays_silent(int hours)
    {
        await TextAsync("Mijn man heeft me weer geslagen");

        var answer = await TextAsync("Het is nu weer rustig hoor", after: TimeSpan.FromHours(hours));

        Assert.Equal("", answer);
        Assert.Equal("fenna", Assert.Single(_world.Signals.All, s => s.Signal.PartOf is null).Signal.Receiver!.Value.Value);
    }

    [Theory]
    [InlineData("STOP")]
    [InlineData("?")]
    [InlineData("wanneer komt de koffiebus in Almen?")]
    public async Task A_keyword_is_never_a_reply(string keyword)
    {
        await TextAsync(NoVillage);

        await TextAsync(keyword);

        Assert.Empty((await StoredAsync(IdOf(1))).Parts);
    }

    [Fact]
    public async Task A_text_about_another_village_is_another_signal()
    {
        await TextAsync("Mijn buurvrouw in Almen ziet niemand meer");
        await TextAsync("Mijn broer in Laren is ook erg eenzaam");

        Assert.Equal(["almen", "laren"], _world.Signals.All.Select(s => s.Signal.Village!.Value.Value));
    }

    [Fact]
    public async Task What_was_said_before_is_not_waited_for_longer_than_half_a_second()
    {
        _world.Signals.Recalling = ct => Task.Delay(Timeout.Infinite, ct);

        var answer = await _world.ReceiveTextAsync("SM00000000000000000000000000000009", From, NoVillage);

        Assert.Equal(200, answer!.Status);
        _world.Signals.Recalling = static _ => Task.CompletedTask;
        await _world.RunUntilQuietAsync();
        Assert.Equal(["els"], Told());
    }

    [Fact]
    public async Task The_same_text_delivered_after_a_later_one_gets_the_same_answer_to_the_byte()
    {
        var first = await TextAsync(NoVillage);
        await TextAsync("Almen");

        var again = await _world.CallWebhookAsync(SidOf(1), From, NoVillage);

        Assert.Equal(first, TextIn(again!.Body));
        Assert.Equal(2, _world.Signals.All.Count);
    }

    [Fact]
    public async Task Whoever_stopped_our_texts_is_still_heard_and_the_handler_reads_that_no_answer_arrived()
    {
        await TextAsync("STOP");
        await TextAsync("Ik wil niet meer leven. Almen", after: TimeSpan.FromDays(2));

        Assert.Contains("anna", Told());
        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{IdOf(2)}").As(_world.Person("anna")));
        Assert.Contains("Dit nummer kreeg geen antwoord (STOP). Bel.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_Twilio_has_answered_itself_we_send_nothing()
    {
        var answer = await _world.AskAsync(TestRequest.Sms(SidOf(1), From, "help mij van jullie lijst", optOutType: "STOP"));

        Assert.DoesNotContain("Message", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spam_is_seen_by_the_coordinator_alone_and_never_answered()
    {
        const string spam = "GEFELICITEERD! U heeft een iPhone gewonnen, klik op http://win.example/almen";
        Assert.Equal("", await TextAsync(spam));
        Assert.Empty(Told());

        Assert.Equal(404, (await _world.AskAsync(TestRequest.Get($"/werk/signaal/{IdOf(1)}").As(_world.Person("anna")))).Status);
        var list = await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person("els")));
        Assert.Contains("Apart gezet", list.Body, StringComparison.Ordinal);

        await _world.AskAsync(TestRequest.Correct(IdOf(1), "almen").As(_world.Person("els")));
        await _world.RunUntilQuietAsync();
        Assert.Equal(["anna"], Told());
    }

    [Fact]
    public async Task Thirty_additions_are_enough_for_one_signal()
    {
        for (var text = 0; text < 32; text++)
        {
            await TextAsync($"Mijn buurvrouw in Almen ziet niemand meer, keer {text}");
        }

        Assert.Equal(2, _world.Signals.All.Count(s => s.Signal.PartOf is null));
        Assert.Equal(32, _world.Signals.All.Count);
    }

    private static string SidOf(int number) => $"SM{number:D32}";

    private static SignalId IdOf(int number) => SignalId.FromSms(SidOf(number));

    private static string TextIn(string twiml) => XDocument.Parse(twiml).Root!.Element("Message")?.Value ?? "";

    private async Task<string> TextAsync(string text, TimeSpan? after = null)
    {
        _world.Clock.Advance(after ?? TimeSpan.FromMinutes(2));
        var answer = await _world.ReceiveTextAsync(SidOf(++_texts), From, text);
        await _world.RunUntilQuietAsync();
        return TextIn(answer!.Body);
    }

    private async Task<Signal> StoredAsync(SignalId id) => (await _world.Signals.FindAsync(id, CancellationToken.None))!.Signal;

    private IEnumerable<string> Told() => _world.Teams.Current.Select(n => n.Person.Value).Distinct();
}
