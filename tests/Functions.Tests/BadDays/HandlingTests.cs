using Naober.Core.Organisations;
using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

/// <summary>Handing over, letting go, writing down: by the pages, from beginning to end.</summary>
public sealed class HandlingTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Unsafe = "Mijn man heeft me weer geslagen. Almen";

    private static readonly SignalId Id = SignalId.FromSms(Sid);
    private static readonly (string Name, string Value) ToDirk = (SignalFields.Colleague, "dirk");

    private readonly World _world = new();

    private Signal Signal => _world.Signals.All.Single(s => s.Signal.Id == Id).Signal;

    [Fact]
    public async Task A_colleague_is_asked_and_told_and_takes_it_over_in_two_taps()
    {
        await TakenAsync(Worry, "anna");

        await AskAsync("anna", TestRequest.Move(Id, SignalFields.Offer, ToDirk));

        Assert.Equal(new PersonId("anna"), Signal.PickedUpBy);
        Assert.Contains(_world.Teams.Current, n => n.Signal == Id && n.Person == new PersonId("dirk"));
        Assert.Contains("Anna Wissink vraagt of jij dit overneemt.", (await AskAsync("dirk", TestRequest.Get("/werk"))).Body, StringComparison.Ordinal);
        Assert.Contains("Ik neem het over", (await AskAsync("dirk", TestRequest.Get($"/werk/signaal/{Id}"))).Body, StringComparison.Ordinal);

        Assert.Equal(302, (await AskAsync("dirk", TestRequest.PickUp(Id))).Status);

        Assert.Equal(new PersonId("dirk"), Signal.PickedUpBy);
        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)), text => text == _world.Answers.PickedUp("nl"));
    }

    [Fact]
    public async Task Who_said_no_no_longer_sees_it_and_who_asked_is_told()
    {
        await TakenAsync(Worry, "anna");
        await AskAsync("anna", TestRequest.Move(Id, SignalFields.Offer, ToDirk));
        var before = _world.Teams.Current.Count(n => n.Person == new PersonId("anna"));

        await AskAsync("dirk", TestRequest.Move(Id, SignalFields.EndOffer));

        Assert.Equal(404, (await AskAsync("dirk", TestRequest.Get($"/werk/signaal/{Id}"))).Status);
        Assert.Null(Signal.OfferedTo);
        Assert.True(_world.Teams.Current.Count(n => n.Person == new PersonId("anna")) >= before);
    }

    [Fact]
    public async Task Taken_back_and_taken_over_at_once_one_is_made_and_the_other_hears_why()
    {
        await TakenAsync(Worry, "anna");
        await AskAsync("anna", TestRequest.Move(Id, SignalFields.Offer, ToDirk));
        var answers = new Dictionary<string, Answer>();

        await AtOnce.RunAsync(1, c => PressAsync("anna", TestRequest.Move(Id, SignalFields.EndOffer), c), c => PressAsync("dirk", TestRequest.PickUp(Id), c));

        Assert.Single(answers.Values, a => a.Status == 302);
        Assert.Single(answers.Values, a => a.Status is 409 or 404);
        Assert.Null(Signal.OfferedTo);

        async Task PressAsync(string person, TestRequest request, PortCalls calls) =>
            answers[person] = (await _world.TryAskAsync(request.As(_world.Person(person)), calls))!;
    }

    [Fact]
    public async Task Safety_at_home_cannot_be_handed_to_somebody_who_is_no_officer()
    {
        await TakenAsync(Unsafe, "fenna");

        foreach (var action in new[] { SignalFields.Offer, SignalFields.PassOn, SignalFields.Join })
        {
            Assert.Equal(400, (await AskAsync("fenna", TestRequest.Move(Id, action, ToDirk))).Status);
        }

        Assert.Equal(302, (await AskAsync("fenna", TestRequest.Move(Id, SignalFields.Offer, (SignalFields.Colleague, "gerrit")))).Status);
        Assert.DoesNotContain("Dirk", (await AskAsync("fenna", TestRequest.Get($"/werk/signaal/{Id}"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_knows_the_person_never_sees_it_again_also_when_the_sender_writes_again()
    {
        await TakenAsync(Worry, "anna");

        Assert.Equal("/werk", (await AskAsync("anna", TestRequest.Move(Id, SignalFields.Bar))).Headers.Location);
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "En ze eet niet meer");
        await _world.RunUntilQuietAsync();

        Assert.Equal(new PersonId("bert"), Signal.Receiver);
        Assert.Equal(404, (await AskAsync("anna", TestRequest.Get($"/werk/signaal/{Id}"))).Status);
        Assert.DoesNotContain(Id.Value, (await AskAsync("anna", TestRequest.Get("/werk"))).Body, StringComparison.Ordinal);
        Assert.Contains(_world.Teams.Current, n => n.Signal == Id && n.Person == new PersonId("bert"));
        Assert.Contains("Anna Wissink kent deze persoon en ziet het bericht niet meer.", (await AskAsync("bert", TestRequest.Get($"/werk/signaal/{Id}"))).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Two_notes_at_once_are_both_kept(int lead)
    {
        await TakenAsync(Worry, "anna");

        await AtOnce.RunAsync(
            lead,
            c => _world.TryAskAsync(Note("n1", "Morgen bellen").As(_world.Person("anna")), c),
            c => _world.TryAskAsync(Note("n2", "De dochter weet het").As(_world.Person("bert")), c));

        var page = (await AskAsync("anna", TestRequest.Get($"/werk/signaal/{Id}"))).Body;
        Assert.Contains("Morgen bellen", page, StringComparison.Ordinal);
        Assert.Contains("De dochter weet het", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_sent_twice_is_one_and_its_text_is_nowhere_readable()
    {
        await TakenAsync(Worry, "anna");

        await AskAsync("anna", Note("n1", "Haar rekening is NL91ABNA0417164300"));
        await AskAsync("anna", Note("n1", "Haar rekening is NL91ABNA0417164300"));

        var note = Assert.Single(await _world.Signals.ListNotesAsync(Id, CancellationToken.None));
        Assert.DoesNotContain("rekening"u8.ToArray(), note.Text);
        Assert.DoesNotContain("NL91", _world.Seal.OpenNote(note), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_on_an_old_page_of_what_was_closed_meanwhile_is_kept()
    {
        await TakenAsync(Worry, "anna");
        await AskAsync("anna", TestRequest.Close(Id));

        Assert.Equal(302, (await AskAsync("bert", Note("n1", "De dochter weet het"))).Status);
        Assert.Single(Signal.Notes);
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused_and_shown_again()
    {
        await TakenAsync(Worry, "anna");
        var text = "Bel morgen. " + new string('a', 280);

        var answer = await AskAsync("anna", Note("n1", text));

        Assert.Equal(400, answer.Status);
        Assert.Contains(text, answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_wants_no_contact_gets_none_and_nothing_can_be_read_any_more()
    {
        await TakenAsync(Worry, "anna");
        await AskAsync("anna", Note("n1", "Ze wil niet"));

        await AskAsync("anna", TestRequest.Close(Id, "geen-contact"));

        Assert.Empty(_world.Signals.All.Single().Content.Text);
        Assert.Null(_world.Signals.All.Single().Content.Phone);
        Assert.Empty(await _world.Signals.ListNotesAsync(Id, CancellationToken.None));
        Assert.DoesNotContain(_world.Answers.Closed("nl"), _world.Twilio.ReceivedBy(World.Number(From)));
        Assert.Contains("De tekst, het nummer en de notities zijn gewist.", (await AskAsync("anna", TestRequest.Get($"/werk/signaal/{Id}"))).Body, StringComparison.Ordinal);
        Assert.Equal(409, (await AskAsync("anna", TestRequest.Move(Id, SignalFields.Reopen))).Status);
    }

    [Theory]
    [InlineData("Person", "2026-11-20", 302)]
    [InlineData("Person", "", 400)]
    [InlineData("Person", "2036-01-01", 400)] // consent cannot come later
    [InlineData("Danger", "", 409)] // there is none
    [InlineData("Nonsense", "2026-11-20", 400)]
    public async Task A_partner_hears_of_it_only_with_consent(string by, string on, int status)
    {
        await TakenAsync(Worry, "anna");

        var answer = await AskAsync("anna", TestRequest.Move(
            Id, SignalFields.Partner, (SignalFields.Nonce, "n1"), (SignalFields.Text, "Taalhuis"), (SignalFields.AgreedBy, by), (SignalFields.Day, on)));

        Assert.Equal(status, answer.Status);
        var page = (await AskAsync("anna", TestRequest.Get($"/werk/signaal/{Id}"))).Body;
        Assert.Equal(status == 302, page.Contains("Overgedragen aan partner: Taalhuis", StringComparison.Ordinal));
        Assert.Equal(status == 302, page.Contains("De inwoner zelf, 20 november 2026", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_list_asks_in_red_whether_the_person_knows_until_that_is_written_down()
    {
        await TakenAsync(Worry, "anna");
        _world.Clock.Advance(TimeSpan.FromDays(22));
        Assert.Contains("class=\"late\"", (await AskAsync("anna", TestRequest.Get("/werk"))).Body, StringComparison.Ordinal);

        await AskAsync("anna", TestRequest.Move(Id, SignalFields.Inform, (SignalFields.How, nameof(NotInformed.Nobody))));

        Assert.DoesNotContain("class=\"late\"", (await AskAsync("anna", TestRequest.Get("/werk"))).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_within_fourteen_days_after_closing_opens_it_again_and_later_it_is_a_new_one()
    {
        await TakenAsync(Worry, "anna");
        await AskAsync("anna", TestRequest.Close(Id));
        _world.Clock.Advance(TimeSpan.FromDays(13));
        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, "Ja, ik maak me nog steeds zorgen");
        await _world.RunUntilQuietAsync();
        Assert.Equal(SignalState.Routed, Signal.State);
        Assert.Single(Signal.Parts);

        await AskAsync("anna", TestRequest.PickUp(Id));
        await AskAsync("anna", TestRequest.Close(Id));
        _world.Clock.Advance(TimeSpan.FromDays(15));
        await _world.ReceiveTextAsync("SM00000000000000000000000000000003", From, "Ik maak me weer zorgen");
        await _world.RunUntilQuietAsync();

        Assert.Equal(SignalState.Closed, Signal.State);
        Assert.Single(await _world.Signals.ListOpenAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("AFMELDEN")]
    [InlineData("Dank je wel")]
    [InlineData("WANNEER ALMEN")]
    public async Task A_keyword_or_thanks_opens_nothing_again(string reply)
    {
        await TakenAsync(Worry, "anna");
        await AskAsync("anna", TestRequest.Close(Id));
        _world.Clock.Advance(TimeSpan.FromDays(1));

        await _world.ReceiveTextAsync("SM00000000000000000000000000000002", From, reply);
        await _world.RunUntilQuietAsync();

        Assert.Equal(SignalState.Closed, Signal.State);
    }

    private static TestRequest Note(string nonce, string text) =>
        TestRequest.Move(Id, SignalFields.Note, (SignalFields.Nonce, nonce), (SignalFields.Text, text));

    private async Task TakenAsync(string text, string by)
    {
        await _world.ReceiveTextAsync(Sid, From, text);
        await _world.RunUntilQuietAsync();
        await AskAsync(by, TestRequest.PickUp(Id));
    }

    private async Task<Answer> AskAsync(string person, TestRequest request)
    {
        var answer = await _world.AskAsync(request.As(_world.Person(person)));
        await _world.RunUntilQuietAsync();
        return answer;
    }
}
