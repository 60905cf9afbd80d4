using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class ReconcileInboundTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";

    private readonly World _world = new();

    [Fact]
    public async Task A_text_that_is_found_after_three_hours_is_answered_then_and_told()
    {
        _world.Twilio.ComesIn(Sid, From, Worry);
        var sentAt = _world.Clock.Now;

        await TickAfterAsync(TimeSpan.FromHours(3));

        Assert.Equal(_world.AnswerTo(Worry)!, Assert.Single(_world.Twilio.ReceivedBy(World.Number(From))));
        Assert.Equal("anna", Assert.Single(_world.Teams.Current).Person.Value);
        Assert.Equal(sentAt, Assert.Single(_world.Signals.All).Signal.ReceivedAt);
    }

    [Fact]
    public async Task Danger_that_is_found_late_gets_the_numbers_and_wakes_a_phone_at_once()
    {
        _world.Twilio.ComesIn(Sid, From, "Er is brand bij de buren in Almen");

        await TickAfterAsync(TimeSpan.FromHours(3));

        Assert.Equal(_world.AnswerTo("Er is brand bij de buren in Almen"), Assert.Single(_world.Twilio.ReceivedBy(World.Number(From))));
        Assert.True(Assert.Single(_world.Teams.Current).Urgent);
        Assert.Single(_world.Twilio.ReceivedBy(_world.Person("anna").WorkPhone!));
        Assert.Equal(_world.Clock.Now, _world.Teams.Tries.Single());
    }

    [Fact]
    public async Task A_text_whose_answer_Twilio_passed_on_gets_no_second_answer()
    {
        _world.Twilio.ComesIn(Sid, From, Worry);
        _world.Twilio.PassesOn(Sid, World.Number(From), _world.AnswerTo(Worry)!);

        await TickAfterAsync(TimeSpan.FromHours(3));

        Assert.Single(_world.Signals.All);
        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)));
    }

    [Theory]
    [InlineData(Worry)]
    [InlineData("ik wil niet meer wakker worden")]
    public async Task A_text_that_was_stored_but_whose_answer_never_arrived_is_answered_once(string text)
    {
        _world.Twilio.ComesIn(Sid, From, text);
        await _world.TryAskAsync(TestRequest.Sms(Sid, From, text)); // and Twilio did not wait for the answer
        await _world.RunUntilQuietAsync();
        Assert.Empty(_world.Twilio.ReceivedBy(World.Number(From)));

        await TickAfterAsync(TimeSpan.FromMinutes(5));
        await TickAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)));
        Assert.Single(_world.Signals.All);
    }

    [Fact]
    public async Task What_is_older_than_the_window_stays_as_it_is()
    {
        _world.Twilio.ComesIn(Sid, From, Worry);

        await TickAfterAsync(TimeSpan.FromDays(8));

        Assert.Empty(_world.Signals.All);
    }

    [Fact]
    public async Task A_text_of_a_minute_ago_may_still_be_on_its_way()
    {
        _world.Twilio.ComesIn(Sid, From, Worry);

        await TickAfterAsync(TimeSpan.FromMinutes(1));

        Assert.Empty(_world.Signals.All);
    }

    [Fact]
    public async Task A_text_that_came_in_by_the_webhook_is_left_alone()
    {
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync();

        await TickAfterAsync(TimeSpan.FromHours(1));

        Assert.Single(_world.Teams.Tries);
        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)));
    }

    [Fact]
    public async Task A_landline_that_texts_is_heard_and_not_answered()
    {
        _world.Twilio.ComesIn(Sid, "+31573123456", Worry);

        await TickAfterAsync(TimeSpan.FromHours(1));

        Assert.Single(_world.Signals.All);
        Assert.Empty(_world.Twilio.ReceivedBy(World.Number("+31573123456")));
    }

    [Fact]
    public async Task While_Twilio_cannot_be_asked_nothing_is_lost_and_the_next_tick_finds_it()
    {
        _world.Twilio.ComesIn(Sid, From, Worry);
        _world.Twilio.ListDown = true;
        await TickAfterAsync(TimeSpan.FromMinutes(5));
        _world.Twilio.ListDown = false;

        await TickAfterAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(SignalId.FromSms(Sid), Assert.Single(_world.Signals.All).Signal.Id);
    }

    private async Task TickAfterAsync(TimeSpan time)
    {
        _world.Clock.Advance(time);
        await _world.TickAsync("ReconcileInbound");
        await _world.RunUntilQuietAsync();
    }
}
