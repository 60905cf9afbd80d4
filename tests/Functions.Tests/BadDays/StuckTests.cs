using Microsoft.Extensions.Logging;
using Naober.Core.Privacy;
using Naober.Core.Routing;
using Naober.Core.Signals;
using Naober.Functions.Messages;
using Naober.Functions.Tests.Fakes;
using Naober.Pages;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class StuckTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";

    private readonly World _world = new();

    public static TheoryData<string, string> Foreign => new MatrixTheoryData<string, string>(
        [QueueNames.SignalReceived, QueueNames.Notify, QueueNames.TellSignaller],
        ["hallo", "", "null", "[]", "{}", "{\"signal\":\"x\"}", "{\"signal\":5}", "\"tekst\""]);

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task A_message_that_is_not_ours_ends_on_the_stuck_list(string queue, string body)
    {
        _world.Queues.Put(queue, body);

        await _world.RunUntilQuietAsync();

        var (message, content) = Assert.Single(_world.Stuck.All);
        Assert.Equal(queue, message.Queue);
        Assert.Equal(body, _world.Seal.Open(message.Id, content).Text);
    }

    [Fact]
    public async Task What_a_stuck_message_says_stands_in_no_log_and_is_kept_sealed()
    {
        const string secret = "mevrouw-de-vries-0612345678";
        _world.Queues.Put(QueueNames.Notify, secret);

        await _world.RunUntilQuietAsync();

        var (message, content) = Assert.Single(_world.Stuck.All);
        Assert.Contains(message.Id.Value, _world.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, _world.Log.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, System.Text.Encoding.UTF8.GetString(content.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_got_stuck_about_safety_at_home_only_an_officer_knows_of_and_replays()
    {
        await _world.ReceiveTextAsync(Sid, From, "Mijn man heeft me weer geslagen. Almen");
        _world.Signals.Down = true;
        await _world.RunUntilQuietAsync();
        _world.Signals.Down = false;
        var stuck = Assert.Single(_world.Stuck.All).Message;

        Assert.DoesNotContain(stuck.Id.Value, (await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person("els")))).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("vastgelopen", (await _world.AskAsync(TestRequest.Get("/beheer").As(_world.Person("els")))).Body, StringComparison.Ordinal);
        Assert.Equal(404, (await _world.AskAsync(TestRequest.Post($"/werk/vastgelopen/{stuck.Id}").As(_world.Person("els")))).Status);

        Assert.Contains(stuck.Id.Value, (await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person("fenna")))).Body, StringComparison.Ordinal);
        Assert.Equal(302, (await _world.AskAsync(TestRequest.Post($"/werk/vastgelopen/{stuck.Id}").As(_world.Person("fenna")))).Status);
        await _world.RunUntilQuietAsync();
        Assert.Empty(_world.Stuck.All);
        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task What_got_stuck_while_storage_was_down_runs_again_when_the_coordinator_presses_the_button()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        _world.Signals.Down = true;
        await _world.RunUntilQuietAsync();
        _world.Signals.Down = false;
        var stuck = Assert.Single(_world.Stuck.All).Message;

        var list = await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person("els")));
        var pressed = await _world.AskAsync(TestRequest.Post($"/werk/vastgelopen/{stuck.Id}").As(_world.Person("els")));
        await _world.RunUntilQuietAsync();

        Assert.Contains($"/werk/vastgelopen/{stuck.Id}", list.Body, StringComparison.Ordinal);
        Assert.Equal(302, pressed.Status);
        Assert.Empty(_world.Stuck.All);
        Assert.Equal("anna", Assert.Single(_world.Teams.Current).Person.Value);
    }

    [Fact]
    public async Task Without_its_master_key_a_message_waits_on_the_stuck_list_until_the_key_is_back()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();
        await _world.AskAsync(TestRequest.PickUp(SignalId.FromSms(Sid)).As(_world.Person("anna")));
        _world.App = WithoutFirstKey();
        await _world.RunUntilQuietAsync();
        var stuck = Assert.Single(_world.Stuck.All).Message;
        Assert.Equal(SignalId.FromSms(Sid), stuck.Signal);

        _world.App = WithBothKeys();
        await _world.AskAsync(TestRequest.Post($"/werk/vastgelopen/{stuck.Id}").As(_world.Person("els")));
        await _world.RunUntilQuietAsync();

        Assert.Empty(_world.Stuck.All);
        Assert.Contains(_world.Answers.PickedUp("nl"), _world.Twilio.ReceivedBy(World.Number(From)));
    }

    [Fact]
    public async Task Without_its_master_key_a_signal_still_reaches_its_contact_person()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        _world.App = WithoutFirstKey();
        await _world.RunUntilQuietAsync();

        Assert.Empty(_world.Stuck.All);
        Assert.Equal("anna", Assert.Single(_world.Teams.Current).Person.Value);
    }

    [Fact]
    public async Task Without_its_master_key_a_page_opens_and_says_that_the_text_cannot_be_read()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();
        _world.App = WithoutFirstKey();

        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{SignalId.FromSms(Sid)}").As(_world.Person("anna")));

        Assert.Equal(200, page.Status);
        Assert.Contains("De tekst is niet leesbaar.", page.Body, StringComparison.Ordinal);
        Assert.Contains("MasterKeys__k20260101", _world.Log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_master_key_opens_what_the_old_one_sealed()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();
        _world.App = WithBothKeys();

        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{SignalId.FromSms(Sid)}").As(_world.Person("anna")));

        Assert.Contains("ziet niemand meer", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anna")]
    [InlineData("fenna")]
    [InlineData("hanneke")]
    public async Task Only_the_coordinator_sees_and_replays_what_is_stuck(string person)
    {
        _world.Queues.Put(QueueNames.Notify, "hallo");
        await _world.RunUntilQuietAsync();
        var stuck = Assert.Single(_world.Stuck.All).Message;

        var list = await _world.AskAsync(TestRequest.Get("/werk").As(_world.Person(person)));
        var pressed = await _world.AskAsync(TestRequest.Post($"/werk/vastgelopen/{stuck.Id}").As(_world.Person(person)));
        var dismissed = await DismissAsync(stuck.Id, person, "Foreign");

        Assert.DoesNotContain("vastgelopen", list.Body, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((404, 404), (pressed.Status, dismissed.Status));
        Assert.Single(_world.Stuck.All);
    }

    [Fact]
    public async Task What_is_not_ours_is_taken_away_for_a_reason_and_the_log_says_who_did()
    {
        _world.Queues.Put(QueueNames.Notify, "hallo");
        await _world.RunUntilQuietAsync();
        var stuck = Assert.Single(_world.Stuck.All).Message;

        Assert.Equal(302, (await DismissAsync(stuck.Id, "els", "Foreign")).Status);
        Assert.Equal(404, (await DismissAsync(stuck.Id, "els", "Foreign")).Status);
        await _world.RunUntilQuietAsync();

        Assert.Empty(_world.Stuck.All);
        Assert.Empty(_world.Queues.All);
        Assert.Equal(
            new LogEntry(stuck.Id, _world.Clock.Now, new("els"), EventKind.Dismissed, AccessGround.Coordinator, SafeRoute: false),
            Assert.Single(_world.Signals.Loose).Entry);
        Assert.Contains(_world.Log.At(LogLevel.Warning), l => l.Contains(stuck.Id.Value, StringComparison.Ordinal) && l.Contains("Foreign", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("7")]
    [InlineData("zomaar")]
    public async Task Without_a_reason_it_stays(string reason)
    {
        _world.Queues.Put(QueueNames.Notify, "hallo");
        await _world.RunUntilQuietAsync();

        Assert.Equal(400, (await DismissAsync(Assert.Single(_world.Stuck.All).Message.Id, "els", reason)).Status);

        Assert.Single(_world.Stuck.All);
        Assert.Empty(_world.Signals.Loose);
    }

    [Fact]
    public async Task A_text_that_was_taken_away_comes_in_again_by_the_list_of_Twilio()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        _world.Signals.Down = true;
        await _world.RunUntilQuietAsync();
        _world.Signals.Down = false;
        await DismissAsync(Assert.Single(_world.Stuck.All).Message.Id, "els", "Trial");

        await _world.TickAsync("ReconcileInbound");
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task The_same_message_stuck_twice_is_one()
    {
        _world.Queues.Put(QueueNames.Notify, "hallo");
        _world.Queues.Put(QueueNames.Notify, "hallo");

        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Stuck.All);
    }

    private Task<Answer> DismissAsync(SignalId stuck, string person, string reason) => _world.AskAsync(
        TestRequest.Post($"/werk/vastgelopen/{stuck}", (StuckFields.Action, StuckFields.Dismiss), (StuckFields.Reason, reason)).As(_world.Person(person)));

    private static App WithoutFirstKey() => App.With((App.FirstKey, null), ("MasterKeys:k20270101", NewKey));

    private static App WithBothKeys() => App.With(("MasterKeys:k20270101", NewKey));

    private static string NewKey => Convert.ToBase64String([.. Enumerable.Repeat((byte)1, 32)]);
}
