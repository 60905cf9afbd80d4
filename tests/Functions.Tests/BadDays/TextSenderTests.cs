using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>A colleague texts the sender: one question, or after danger what nothing tells by itself.</summary>
public sealed class TextSenderTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Unsafe = "Mijn man heeft me weer geslagen. Almen";
    private const string Question = "Op welk huisnummer woont zij ongeveer?";

    private static readonly SignalId Id = SignalId.FromSms(Sid);

    private readonly World _world = new();

    private IReadOnlyList<string> Texts => [.. _world.Twilio.ReceivedBy(World.Number(From))];

    private Signal Signal => _world.Signals.All.Single(s => s.Signal.Id == Id).Signal;

    [Fact]
    public async Task A_question_is_shown_first_sent_once_and_its_answer_comes_to_the_same_signal()
    {
        await TakenAsync(Worry, "anna");

        var preview = await TextAsync("anna", TextSenderFields.Preview);
        Assert.Contains($"Welzijn Lochem: {Question}", preview.Body, StringComparison.Ordinal);
        await _world.RunUntilQuietAsync();
        Assert.DoesNotContain(Texts, t => t.EndsWith(Question, StringComparison.Ordinal));

        Assert.Equal(302, (await TextAsync("anna", TextSenderFields.Send)).Status);
        Assert.Equal(302, (await TextAsync("anna", TextSenderFields.Send)).Status);
        await _world.RunUntilQuietAsync();
        Assert.Single(Texts, t => t.EndsWith(Question, StringComparison.Ordinal));

        _world.Clock.Advance(TimeSpan.FromDays(2));
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "nummer 12");
        await _world.RunUntilQuietAsync();

        Assert.Equal((1, SignalState.PickedUp), (Signal.Parts.Count, Signal.State));
        var page = (await AskAsync("anna", TestRequest.Get($"/werk/signaal/{Id}"))).Body;
        Assert.Contains("sms aan de afzender", page, StringComparison.Ordinal);
        Assert.DoesNotContain("In welk dorp", Texts[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_nobody_may_keep_is_hidden_in_the_preview_as_it_is_in_the_text()
    {
        const string Sent = "Welzijn Lochem: Klopt bsn [bsn]?";
        await TakenAsync(Worry, "anna");

        Assert.Contains(Sent, (await TextAsync("anna", TextSenderFields.Preview, "Klopt bsn 123456782?")).Body, StringComparison.Ordinal);
        await TextAsync("anna", TextSenderFields.Send, "Klopt bsn 123456782?");
        await _world.RunUntilQuietAsync();

        Assert.Contains(Sent, Texts);
    }

    [Fact]
    public async Task One_thing_is_asked_at_a_time()
    {
        await TakenAsync(Worry, "anna");
        await TextAsync("anna", TextSenderFields.Send);

        Assert.Equal(409, (await TextAsync("anna", TextSenderFields.Send, "En sinds wanneer?")).Status);
        Assert.Contains("Wacht op het antwoord", (await AskAsync("anna", TestRequest.Get($"/werk/signaal/{Id}/sms"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_safety_at_home_nothing_is_told_until_the_officer_has_seen_the_text_and_sends_it()
    {
        await TakenAsync(Unsafe, "fenna");
        Assert.Single(Texts);

        var preview = await PostAsync("fenna", TextSenderFields.Preview, TextSenderFields.PickedUp, "");
        Assert.Contains("iemand anders kan deze telefoon lezen", preview.Body, StringComparison.Ordinal);
        Assert.Contains(_world.Answers.PickedUp("nl"), preview.Body, StringComparison.Ordinal);
        await PostAsync("fenna", TextSenderFields.Send, TextSenderFields.PickedUp, "");
        await _world.RunUntilQuietAsync();

        Assert.Equal(2, Texts.Count);
        Assert.Equal(404, (await AskAsync("anna", TestRequest.Get($"/werk/signaal/{Id}/sms"))).Status);
    }

    [Fact]
    public async Task After_danger_a_person_can_tell_both_that_it_was_picked_up_and_that_it_is_done()
    {
        await TakenAsync(Unsafe, "fenna");
        await PostAsync("fenna", TextSenderFields.Send, TextSenderFields.PickedUp, "");
        await AskAsync("fenna", TestRequest.Close(Id));
        Assert.Equal(302, (await PostAsync("fenna", TextSenderFields.Send, TextSenderFields.Closed, "")).Status);
        await _world.RunUntilQuietAsync();

        Assert.Equal([_world.Answers.PickedUp("nl"), _world.Answers.Closed("nl", aboutSelf: true)], Texts.Skip(1));
    }

    [Fact]
    public async Task An_answer_of_one_word_reaches_who_asked_and_thanks_after_closing_open_nothing()
    {
        await TakenAsync(Worry, "anna");
        await TextAsync("anna", TextSenderFields.Send);
        await _world.RunUntilQuietAsync();
        var told = _world.Teams.Tries.Count;

        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "dank je wel, klopt");
        await _world.RunUntilQuietAsync();
        Assert.Equal((told + 1, 1), (_world.Teams.Tries.Count, Signal.Parts.Count));

        await TextAsync("anna", TextSenderFields.Send, "Fijn. We komen dinsdag.");
        await AskAsync("anna", TestRequest.Close(Id));
        await _world.RunUntilQuietAsync();
        await _world.ReceiveTextAsync("SM00000000000000000000000000000003", From, "dank je wel");
        await _world.RunUntilQuietAsync();
        Assert.Equal((SignalState.Closed, 1), (Signal.State, Signal.Parts.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Привет, в каком доме она живёт? Мы хотим зайти к ней на этой неделе, если она не против, и выпить вместе кофе. Напишите нам, пожалуйста.")]
    public async Task What_cannot_be_sent_is_said_and_kept_on_screen(string text)
    {
        await TakenAsync(Worry, "anna");

        var answer = await TextAsync("anna", TextSenderFields.Send, text);
        await _world.RunUntilQuietAsync();

        Assert.Equal(400, answer.Status);
        Assert.Contains("Fout:", answer.Body, StringComparison.Ordinal);
        Assert.Contains(text, answer.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(Texts, t => t.StartsWith("Welzijn Lochem:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_told_at_night_waits_until_half_past_eight()
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 21, 15, 0, TimeSpan.Zero));
        await TakenAsync(Worry, "anna");
        Assert.Single(Texts); // the first answer is at once

        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 7, 29, 0, TimeSpan.Zero));
        await _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromSeconds(10));
        Assert.Single(Texts);

        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 7, 31, 0, TimeSpan.Zero));
        await _world.RunUntilQuietAsync();
        Assert.Equal(_world.Answers.PickedUp("nl"), Texts[^1]);
    }

    [Fact]
    public async Task Picked_up_and_closed_in_one_night_is_told_as_closed()
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 21, 15, 0, TimeSpan.Zero));
        await TakenAsync(Worry, "anna");
        await AskAsync("anna", TestRequest.Close(Id));

        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await _world.RunUntilQuietAsync();

        Assert.Equal([_world.Answers.Closed("nl")], Texts.Skip(1));
    }

    [Fact]
    public async Task Closed_by_mistake_in_the_night_and_opened_again_is_not_told_and_closed_twice_is_told_once()
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 21, 15, 0, TimeSpan.Zero));
        await TakenAsync(Worry, "anna");
        await AskAsync("anna", TestRequest.Close(Id));
        await NightAsync();
        await AskAsync("anna", TestRequest.Move(Id, SignalFields.Reopen));
        await MorningAsync(24);
        Assert.DoesNotContain(_world.Answers.Closed("nl"), Texts);

        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 21, 15, 0, TimeSpan.Zero));
        await AskAsync("anna", TestRequest.Close(Id));
        await NightAsync();
        await AskAsync("anna", TestRequest.Move(Id, SignalFields.Reopen));
        await AskAsync("anna", TestRequest.Close(Id));
        await NightAsync();
        await MorningAsync(25);
        Assert.Single(Texts, _world.Answers.Closed("nl"));

        Task NightAsync() => _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromMinutes(1));

        Task MorningAsync(int day)
        {
            _world.Clock.MoveTo(new DateTimeOffset(2026, 11, day, 8, 0, 0, TimeSpan.Zero));
            return _world.RunUntilQuietAsync();
        }
    }

    [Theory]
    [InlineData("hij slaat haar elke avond")]
    [InlineData("Ze wil niet meer leven")]
    public async Task A_question_of_the_night_does_not_go_when_the_sender_wrote_of_danger_since(string since)
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 21, 15, 0, TimeSpan.Zero));
        await TakenAsync(Worry, "anna");
        await TextAsync("anna", TextSenderFields.Send);
        await _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromMinutes(1));
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, since);
        await _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromMinutes(1));

        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await _world.RunUntilQuietAsync();

        Assert.DoesNotContain(Texts, t => t.EndsWith(Question, StringComparison.Ordinal));
        Assert.DoesNotContain(_world.Answers.PickedUp("nl"), Texts);
    }

    [Fact]
    public async Task A_question_of_the_night_goes_when_the_sender_wrote_something_else_since()
    {
        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 23, 21, 15, 0, TimeSpan.Zero));
        await TakenAsync(Worry, "anna");
        await TextAsync("anna", TextSenderFields.Send);
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "Ze woont bij de kerk");

        _world.Clock.MoveTo(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
        await _world.RunUntilQuietAsync();

        Assert.Single(Texts, t => t.EndsWith(Question, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Mijn buurvrouw in Almen ziet niemand meer. Stuur niks terug")]
    [InlineData("Ik wil een klacht indienen over jullie contactpersoon in Almen")] // the coordinator tells
    public async Task Nothing_goes_by_itself_to_who_wants_no_text_or_complains_about_us(string text)
    {
        await TakenAsync(text, "els");
        await AskAsync("els", TestRequest.Close(Id));
        await _world.RunUntilQuietAsync();

        Assert.Equal(SignalState.Closed, Signal.State);
        Assert.Single(Texts); // the first answer
    }

    [Fact]
    public async Task Who_asks_for_no_text_in_a_later_message_gets_none_either()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "O ja, niet appen, hij leest mee");
        await _world.RunUntilQuietAsync();
        var before = Texts.Count;

        await AskAsync("anna", TestRequest.PickUp(Id));
        await _world.RunUntilQuietAsync();

        Assert.Single(Signal.Parts);
        Assert.Equal(before, Texts.Count);
    }

    [Fact]
    public async Task Who_wrote_about_themself_gets_a_number_at_the_end()
    {
        await TakenAsync("Ik voel mij zo alleen in Almen, ik zie niemand meer", "anna");
        await AskAsync("anna", TestRequest.Close(Id));
        await _world.RunUntilQuietAsync();

        Assert.Equal(_world.Answers.Closed("nl", aboutSelf: true), Texts[^1]);
        Assert.Contains(_world.Organisation.Phone, Texts[^1], StringComparison.Ordinal);
    }

    private Task<Answer> TextAsync(string person, string action, string text = Question) => PostAsync(person, action, TextSenderFields.Own, text);

    private Task<Answer> PostAsync(string person, string action, string how, string text) => AskAsync(person, TestRequest.Post(
        $"/werk/signaal/{Id}/sms", (SignalFields.Action, action), (SignalFields.Nonce, "n1"), (SignalFields.How, how), (SignalFields.Text, text)));

    private Task<Answer> AskAsync(string person, TestRequest request) => _world.AskAsync(request.As(_world.Person(person)));

    private async Task TakenAsync(string text, string person)
    {
        await _world.ReceiveTextAsync(Sid, From, text);
        await _world.RunUntilQuietAsync();
        await AskAsync(person, TestRequest.PickUp(Id));
        await _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromSeconds(10));
    }
}
