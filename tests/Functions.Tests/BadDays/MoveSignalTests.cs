using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class MoveSignalTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";

    private static readonly SignalId Id = SignalId.FromSms(Sid);

    private readonly World _world = new();

    [Fact]
    public async Task The_sender_hears_received_picked_up_and_closed_once_each()
    {
        await ReceiveAsync(Worry);

        await AskAsync("anna", TestRequest.PickUp(Id));
        await AskAsync("anna", TestRequest.Close(Id));

        Assert.Equal(
            [_world.AnswerTo(Worry), _world.Answers.PickedUp("nl"), _world.Answers.Closed("nl")], _world.Twilio.ReceivedBy(World.Number(From)));
        Assert.Empty(await _world.Signals.ListOpenAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("Ik wil niet meer leven. Almen", "anna")]
    [InlineData("Er is brand in Almen", "anna")]
    [InlineData("Ik heb de buurman in Almen al dagen niet gezien", "anna")]
    [InlineData("Mijn man heeft me weer geslagen. Almen", "fenna")]
    public async Task After_danger_the_sender_hears_nothing_more(string danger, string person)
    {
        await ReceiveAsync(danger);

        await AskAsync(person, TestRequest.PickUp(Id));
        await AskAsync(person, TestRequest.Close(Id));

        Assert.Equal(SignalState.Closed, _world.Signals.All.Single().Signal.State);
        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)));
    }

    [Fact]
    public async Task What_somebody_typed_is_not_lost_when_the_signal_went_out_of_sight_or_the_sign_in_ended()
    {
        await ReceiveAsync(Worry);
        await AskAsync("anna", TestRequest.PickUp(Id));
        var note = TestRequest.Move(Id, SignalFields.Note, (SignalFields.Nonce, "n1"), (SignalFields.Text, "Morgen <langs>"));

        var signedOut = await _world.AskAsync(note);
        Assert.Equal(401, signedOut.Status);
        Assert.Contains("Je schreef: Morgen &lt;langs&gt;", signedOut.Body, StringComparison.Ordinal);
        Assert.Equal(302, (await _world.AskAsync(TestRequest.PickUp(Id))).Status); // nothing to lose: to sign in

        _world.Directory.Change(d => d with { ContactPersons = d.ContactPersons.ToDictionary(c => c.Key, _ => new Core.Organisations.PersonId("bert")) });
        await AskAsync("anna", TestRequest.Move(Id, SignalFields.Bar));
        var gone = await AskAsync("anna", note);
        Assert.Equal(404, gone.Status);
        Assert.Contains("Je schreef: Morgen &lt;langs&gt;", gone.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Of_two_who_pick_up_at_once_one_has_it_and_the_other_is_told_who(int lead)
    {
        await ReceiveAsync(Worry);
        var answers = new Dictionary<string, Answer>();

        await AtOnce.RunAsync(lead, c => PressAsync("anna", c), c => PressAsync("bert", c));
        await _world.RunUntilQuietAsync();

        var winner = _world.Signals.All.Single().Signal.PickedUpBy!.Value.Value;
        var loser = winner == "anna" ? "bert" : "anna";
        Assert.Equal(302, answers[winner].Status);
        Assert.Equal(409, answers[loser].Status);
        Assert.Contains($"{_world.Person(winner).Name} was eerder", answers[loser].Body, StringComparison.Ordinal);
        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)), text => text == _world.Answers.PickedUp("nl"));

        async Task PressAsync(string person, PortCalls calls) =>
            answers[person] = (await _world.TryAskAsync(TestRequest.PickUp(Id).As(_world.Person(person)), calls))!;
    }

    [Fact]
    public async Task The_same_button_twice_is_one_move_and_both_times_the_page()
    {
        await ReceiveAsync(Worry);

        var first = await AskAsync("anna", TestRequest.PickUp(Id));
        var second = await AskAsync("anna", TestRequest.PickUp(Id));

        Assert.Equal((302, 302), (first.Status, second.Status));
        Assert.Equal($"/werk/signaal/{Id}?gedaan=oppakken", first.Headers.Location);
        Assert.Single(_world.Signals.Events, e => e.Kind == EventKind.PickedUp);
        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)), text => text == _world.Answers.PickedUp("nl"));
    }

    [Fact]
    public async Task On_an_old_page_closing_what_is_closed_says_so()
    {
        await ReceiveAsync(Worry);
        await AskAsync("anna", TestRequest.PickUp(Id));
        await AskAsync("anna", TestRequest.Close(Id));

        var late = await AskAsync("anna", TestRequest.Close(Id, "dubbel"));

        Assert.Equal(409, late.Status);
        Assert.Contains("Al afgesloten", late.Body, StringComparison.Ordinal);
        Assert.Equal(CloseReason.Handled, _world.Signals.All.Single().Signal.CloseReason);
    }

    [Fact]
    public async Task Closing_before_picking_up_asks_to_pick_up_first()
    {
        await ReceiveAsync(Worry);

        var answer = await AskAsync("anna", TestRequest.Close(Id));

        Assert.Equal(409, answer.Status);
        Assert.Contains("Pak het bericht eerst op", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("afsluiten", "")]
    [InlineData("afsluiten", "zomaar")]
    [InlineData("afsluiten", "Stop")]
    [InlineData("iets", "opgepakt")]
    [InlineData("", "")]
    public async Task A_button_or_reason_that_we_do_not_have_changes_nothing(string action, string reason)
    {
        await ReceiveAsync(Worry);
        await AskAsync("anna", TestRequest.PickUp(Id));

        var answer = await AskAsync("anna", TestRequest.Post($"/werk/signaal/{Id}", ("actie", action), ("reden", reason)));

        Assert.Equal(400, answer.Status);
        Assert.Equal(SignalState.PickedUp, _world.Signals.All.Single().Signal.State);
    }

    [Fact]
    public async Task A_post_without_a_form_changes_nothing()
    {
        await ReceiveAsync(Worry);

        var answer = await AskAsync("anna", TestRequest.PickUp(Id) with { Form = null });

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task An_order_whose_move_was_never_made_tells_nothing()
    {
        await ReceiveAsync(Worry);
        await _world.Queues.EnqueueAsync(
            new Messages.TellSignaller(Id.Value, MoveKind.PickedUp, Number: 1, _world.Clock.Now), TimeSpan.Zero, CancellationToken.None);

        await _world.RunUntilQuietAsync();

        Assert.Equal([_world.AnswerTo(Worry)], _world.Twilio.ReceivedBy(World.Number(From)));
    }

    [Fact]
    public async Task A_landline_gets_no_texts()
    {
        await _world.ReceiveTextAsync(Sid, "+31573123456", Worry);
        await _world.RunUntilQuietAsync();

        await AskAsync("anna", TestRequest.PickUp(Id));

        Assert.Empty(_world.Twilio.Tries);
    }

    private async Task<Answer> AskAsync(string person, TestRequest request)
    {
        var answer = await _world.AskAsync(request.As(_world.Person(person)));
        await _world.RunUntilQuietAsync();
        return answer;
    }

    private async Task ReceiveAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, From, text);
        await _world.RunUntilQuietAsync();
    }
}
