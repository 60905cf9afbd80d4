using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class ReceiveSmsTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";

    private readonly World _world = new();

    [Fact]
    public async Task A_worry_is_answered_recorded_and_told_to_the_contact_person()
    {
        var answer = await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();

        Assert.Equal(200, answer!.Status);
        Assert.Equal(_world.AnswerTo(Worry), Assert.Single(_world.Twilio.ReceivedBy(World.Number(From))));
        Assert.Equal("almen", Assert.Single(_world.Signals.All).Signal.Village?.Value);
        Assert.Equal("anna", Assert.Single(_world.Teams.Current).Person.Value);
    }

    [Fact]
    public async Task The_same_text_twice_is_one_signal_and_byte_for_byte_the_same_answer()
    {
        var first = await _world.AskAsync(TestRequest.Sms(Sid, From, Worry));
        await _world.RunUntilQuietAsync();
        _world.Clock.Advance(TimeSpan.FromHours(2));
        var second = await _world.AskAsync(TestRequest.Sms(Sid, From, Worry));
        await _world.RunUntilQuietAsync();

        Assert.Equal((first.Status, first.Body), (second.Status, second.Body));
        Assert.Single(_world.Signals.All);
        Assert.Single(_world.Teams.Tries);
    }

    [Fact]
    public async Task The_same_text_twice_at_the_same_moment_is_one_signal()
    {
        var answers = new List<Answer?>();

        await AtOnce.RunAsync(0, AskAsync, AskAsync);
        await _world.RunUntilQuietAsync();

        Assert.Equal(answers[0]!.Body, answers[1]!.Body);
        Assert.Single(_world.Signals.All);
        Assert.Single(_world.Teams.Tries);

        async Task AskAsync(PortCalls calls) => answers.Add(await _world.TryAskAsync(TestRequest.Sms(Sid, From, Worry), calls));
    }

    [Fact]
    public async Task The_answer_is_the_TwiML_that_Twilio_understands()
    {
        var answer = await _world.AskAsync(TestRequest.Sms(Sid, From, Worry));

        Assert.Equal("text/xml; charset=utf-8", answer.Headers.ContentType);
        Assert.Equal(
            $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Response><Message>{_world.AnswerTo(Worry)}</Message></Response>",
            answer.Body);
    }

    public static TheoryData<string> Forgeries => ["missing", "empty", "of another text", "of another account", "no base64"];

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task A_forged_text_is_refused_and_leaves_nothing_behind(string forgery)
    {
        var genuine = TestRequest.Sms(Sid, From, Worry);

        var answer = await _world.AskAsync(forgery switch
        {
            "missing" => genuine.Without("X-Twilio-Signature"),
            "empty" => genuine.With("X-Twilio-Signature", ""),
            "of another text" => genuine.With("X-Twilio-Signature", TestRequest.Sms(Sid, From, "iets anders").Headers["X-Twilio-Signature"]),
            "of another account" => genuine with { Form = [.. genuine.Form!.Where(f => f.Key != "AccountSid")] },
            _ => genuine.With("X-Twilio-Signature", "é~"),
        });

        Assert.Equal((403, ""), (answer.Status, answer.Body));
        Assert.Empty(_world.Queues.All);
        Assert.DoesNotContain("buurvrouw", _world.Log.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("612345678", _world.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_previous_token_still_signs_while_it_is_being_replaced()
    {
        _world.App = App.With(("Twilio:AuthToken", "the-new-token"), ("Twilio:PreviousAuthToken", App.TwilioToken));

        var answer = await _world.AskAsync(TestRequest.Sms(Sid, From, Worry));

        Assert.Equal(200, answer.Status);
    }

    [Fact]
    public async Task A_text_without_a_MessageSid_is_a_bad_request()
    {
        var answer = await _world.AskAsync(TestRequest.Sms("", From, Worry));

        Assert.Equal(400, answer.Status);
    }

    [Fact]
    public async Task While_storage_is_down_a_worry_gets_503_so_that_Twilio_comes_again()
    {
        _world.Queues.Down = true;

        var refused = await _world.ReceiveTextAsync(Sid, From, Worry);
        _world.Queues.Down = false;
        var taken = await _world.CallWebhookAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();

        Assert.Equal((503, ""), (refused!.Status, refused.Body));
        Assert.Equal(200, taken!.Status);
        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task While_storage_is_down_danger_gets_the_numbers_all_the_same_and_is_taken_in_later_without_a_second_answer()
    {
        _world.Queues.Down = true;

        var answer = await _world.ReceiveTextAsync(Sid, From, "Ik wil niet meer leven. Almen");
        _world.Queues.Down = false;
        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await _world.TickAsync("ReconcileInbound");
        await _world.RunUntilQuietAsync();

        Assert.Equal(200, answer!.Status);
        Assert.Equal(SignalState.Routed, Assert.Single(_world.Signals.All).Signal.State);
        Assert.Equal(_world.AnswerTo("Ik wil niet meer leven. Almen"), Assert.Single(_world.Twilio.ReceivedBy(World.Number(From))));
    }

    [Theory]
    [InlineData("Anonymous")]
    [InlineData("BELASTING")]
    [InlineData("")]
    public async Task A_sender_without_a_number_is_heard_all_the_same(string from)
    {
        _world.Twilio.ComesIn(Sid, from, Worry);

        await _world.CallWebhookAsync(Sid, from, Worry);
        await _world.RunUntilQuietAsync();

        Assert.Null(Assert.Single(_world.Signals.All).Signal.Sender);
        Assert.Equal("anna", Assert.Single(_world.Teams.Current).Person.Value);
    }

    [Fact]
    public async Task Who_unsubscribes_is_told_so_and_nobody_else_is()
    {
        await _world.ReceiveTextAsync(Sid, From, "Afmelden");
        await _world.RunUntilQuietAsync();

        Assert.StartsWith("Je krijgt geen herinneringen meer", Assert.Single(_world.Twilio.ReceivedBy(World.Number(From))), StringComparison.Ordinal);
        Assert.Equal(SignalState.Closed, Assert.Single(_world.Signals.All).Signal.State);
        Assert.Empty(_world.Teams.Current);
    }

    [Fact]
    public async Task The_way_of_a_signal_leaves_no_text_and_no_number_in_the_log_the_queues_or_the_store()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        var queued = Assert.Single(_world.Queues.All).Body;
        await _world.RunUntilQuietAsync();
        await _world.AskAsync(TestRequest.Get($"/werk/signaal/{SignalId.FromSms(Sid)}").As(_world.Person("anna")));

        foreach (var text in new[] { queued, _world.Log.Text, _world.Signals.All[0].Signal.ToString() })
        {
            Assert.DoesNotContain("buurvrouw", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("612345678", text, StringComparison.Ordinal);
        }
    }
}
