using Naober.Core.Signals;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.Privacy;

public sealed class ForgetTextsTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";

    private readonly World _world = new();

    [Fact]
    public async Task What_came_in_is_empty_at_Twilio_once_it_is_recorded_and_the_answer_within_the_hour_after()
    {
        await ReceiveAsync();

        await ForgetAsync(TimeSpan.FromMinutes(10));
        Assert.Equal(["", _world.AnswerTo(Worry)], Listed);
        await ForgetAsync(TimeSpan.FromMinutes(60));

        Assert.Equal(["", ""], Listed);
        Assert.Equal(0, Assert.Single(await _world.Standings.ListAsync(CancellationToken.None)).Left);
    }

    [Fact]
    public async Task After_eight_days_Twilio_has_no_number()
    {
        await ReceiveAsync();

        await ForgetAsync(TimeSpan.FromDays(8));

        Assert.Empty(Listed);
    }

    [Fact]
    public async Task What_is_not_with_us_yet_stays_as_it_is_and_is_taken_in_later()
    {
        _world.Twilio.ComesIn(Sid, From, Worry);
        await ForgetAsync(TimeSpan.FromHours(3));
        Assert.Equal([Worry], Listed);

        await _world.TickAsync("ReconcileInbound");
        await _world.RunUntilQuietAsync();

        Assert.Equal(SignalId.FromSms(Sid), Assert.Single(_world.Signals.All).Signal.Id);
    }

    [Fact]
    public async Task A_text_that_Twilio_emptied_is_not_taken_in_or_answered_again()
    {
        await ReceiveAsync();
        await ForgetAsync(TimeSpan.FromHours(2));

        await _world.TickAsync("ReconcileInbound");
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Signals.All);
        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)));
    }

    [Fact]
    public async Task A_late_text_whose_answer_Twilio_emptied_meanwhile_gets_no_second_answer()
    {
        _world.Twilio.ComesIn(Sid, From, "Er is brand bij de buren in Almen");
        _world.Queues.Down = true; // danger is answered all the same, and storage has nothing
        await _world.CallWebhookAsync(Sid, From, "Er is brand bij de buren in Almen");
        _world.Queues.Down = false;
        await ForgetAsync(TimeSpan.FromHours(2));
        Assert.Equal(["Er is brand bij de buren in Almen", ""], Listed);

        await _world.TickAsync("ReconcileInbound");
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)));
        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task A_text_that_was_sent_without_an_answer_and_emptied_during_a_standstill_is_not_sent_twice()
    {
        await ReceiveAsync();
        _world.Twilio.Mood = (number, _) => number == World.Number(From) ? VendorMood.SilentAfterAcceptance : VendorMood.Fine;
        await _world.AskAsync(TestRequest.PickUp(SignalId.FromSms(Sid)).As(_world.Person("anna")));
        await _world.DeliverAsync(await _world.RunUpToAsync(Messages.QueueNames.TellSignaller));
        _world.Twilio.Mood = static (_, _) => VendorMood.Fine;

        await ForgetAsync(TimeSpan.FromDays(3));
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)), _world.Answers.PickedUp("nl"));
    }

    [Fact]
    public async Task What_Twilio_does_not_take_away_is_tried_again_and_counted_after_a_day()
    {
        await ReceiveAsync();
        _world.Twilio.Keeps = sid => sid == Sid;

        await ForgetAsync(TimeSpan.FromHours(2));
        Assert.Equal(0, Assert.Single(await _world.Standings.ListAsync(CancellationToken.None)).Left);
        await ForgetAsync(TimeSpan.FromHours(23));
        Assert.Equal(1, Assert.Single(await _world.Standings.ListAsync(CancellationToken.None)).Left);
        _world.Twilio.Keeps = static _ => false;
        await ForgetAsync(TimeSpan.FromMinutes(10));

        Assert.Equal(0, Assert.Single(await _world.Standings.ListAsync(CancellationToken.None)).Left);
        Assert.Equal(["", ""], Listed);
    }

    [Fact]
    public async Task Who_wants_no_contact_is_gone_at_Twilio_with_the_next_comparison()
    {
        await ReceiveAsync();
        await _world.AskAsync(TestRequest.PickUp(SignalId.FromSms(Sid)).As(_world.Person("anna")));
        await _world.AskAsync(TestRequest.Close(SignalId.FromSms(Sid), "geen-contact").As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();

        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await _world.TickAsync("ReconcileInbound");

        Assert.Contains(_world.Twilio.All, t => t is { Sid: Sid, Deleted: true });
        Assert.Equal(SealedContent.Gone, Assert.Single(_world.Signals.All).Content);
    }

    [Fact]
    public async Task What_was_destroyed_does_not_come_in_anew()
    {
        await ReceiveAsync();
        var retention = (IRetention)_world.PortOf(typeof(IRetention));
        await retention.BuryAsync(Assert.Single(_world.Signals.All), counted: null, _world.Clock.Now, CancellationToken.None);

        _world.Clock.Advance(TimeSpan.FromMinutes(5));
        await _world.TickAsync("ReconcileInbound");
        await _world.CallWebhookAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();

        Assert.Empty(_world.Signals.All);
        Assert.Empty(_world.Faults);
        Assert.Empty(_world.Stuck.All);
        Assert.Single(_world.Teams.Tries);
    }

    private IEnumerable<string> Listed => _world.Twilio.All.Where(t => !t.Deleted).Select(t => t.Listed);

    private async Task ReceiveAsync()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();
    }

    private Task ForgetAsync(TimeSpan after)
    {
        _world.Clock.Advance(after);
        return _world.TickAsync("ForgetTexts");
    }
}
