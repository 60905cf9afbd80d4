using Naober.Core.Signals;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class VendorTests
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string From = "+31612345678";
    private const string Worry = "Mijn buurvrouw in Almen ziet niemand meer";
    private const string Urgent = "Ik heb de buurman in Almen al dagen niet gezien";

    private readonly World _world = new();

    [Fact]
    public async Task Somebody_without_our_app_in_Teams_gets_a_text_on_the_work_phone()
    {
        _world.Teams.Mood = static p => p.Value == "anna" ? VendorMood.Refuses("403") : VendorMood.Fine;

        await ReceiveAsync(Worry);

        Assert.Empty(_world.Teams.Current);
        Assert.Single(TextsTo("anna"));
        Assert.Empty(TextsTo("bert"));
    }

    [Fact]
    public async Task Who_cannot_be_reached_at_all_is_replaced_by_the_next_on_the_ladder()
    {
        _world.Teams.Mood = static p => p.Value == "anna" ? VendorMood.Refuses("403") : VendorMood.Fine;
        _world.Twilio.Mood = (number, _) => number == _world.Person("anna").WorkPhone ? VendorMood.Refuses("21614") : VendorMood.Fine;

        await ReceiveAsync(Worry);

        Assert.Equal("bert", Assert.Single(_world.Teams.Current).Person.Value);
    }

    [Fact]
    public async Task When_nobody_on_the_ladder_can_be_reached_the_log_says_whom_to_call_and_the_list_has_it()
    {
        _world.Teams.Mood = static _ => VendorMood.Refuses("403");
        _world.Twilio.Mood = static (_, _) => VendorMood.Refuses("21614");

        await ReceiveAsync(Worry);

        Assert.Contains("Nobody could be told", _world.Log.Text, StringComparison.Ordinal);
        Assert.Single(await _world.Signals.ListOpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Safety_at_home_climbs_to_the_deputy_officer_and_no_further()
    {
        _world.Teams.Mood = static _ => VendorMood.Refuses("403");
        _world.Twilio.Mood = static (_, _) => VendorMood.Refuses("21614");

        await ReceiveAsync("Mijn man heeft me weer geslagen. Almen");

        Assert.Equal(2, _world.Teams.Tries.Count);
        Assert.Equal(2, _world.Twilio.Tries.Count);
    }

    [Fact]
    public async Task A_vendor_that_says_when_to_come_back_is_not_asked_sooner()
    {
        var asked = TimeSpan.FromMinutes(7);
        var tries = 0;
        _world.Teams.Mood = _ => ++tries == 1 ? VendorMood.Busy(asked) : VendorMood.Fine;

        await ReceiveAsync(Worry);

        Assert.Equal(asked, _world.Teams.Tries[1] - _world.Teams.Tries[0]);
    }

    [Fact]
    public async Task A_vendor_that_is_busy_for_an_hour_is_waited_for_and_another_way_is_taken_beside_it()
    {
        var end = _world.Clock.Now + TimeSpan.FromHours(1);
        _world.Teams.Mood = _ => _world.Clock.Now < end ? VendorMood.Busy() : VendorMood.Fine;

        await ReceiveAsync(Worry);

        Assert.Equal("anna", Assert.Single(_world.Teams.Current).Person.Value);
        Assert.Single(TextsTo("anna"));
        Assert.Empty(_world.Claims.Unfinished);
    }

    [Fact]
    public async Task A_text_whose_answer_got_lost_after_Twilio_took_it_is_not_sent_again()
    {
        var tries = 0;
        _world.Twilio.Mood = (_, _) => ++tries == 1 ? VendorMood.SilentAfterAcceptance : VendorMood.Fine;

        await ReceiveAsync(Urgent);

        Assert.Single(TextsTo("anna"));
        Assert.Empty(_world.Claims.Unfinished);
    }

    [Fact]
    public async Task A_text_that_never_reached_Twilio_is_sent_again()
    {
        var tries = 0;
        _world.Twilio.Mood = (_, _) => ++tries == 1 ? VendorMood.SilentBefore : VendorMood.Fine;

        await ReceiveAsync(Urgent);

        Assert.Single(TextsTo("anna"));
        Assert.Equal(2, tries);
    }

    [Fact]
    public async Task A_sender_who_opted_out_gets_no_text_and_is_not_tried_again()
    {
        _world.Twilio.Mood = static (number, _) => number == World.Number(From) ? VendorMood.Refuses("21610") : VendorMood.Fine;
        await ReceiveAsync(Worry);

        await _world.AskAsync(TestRequest.PickUp(SignalId.FromSms(Sid)).As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();
        var page = await _world.AskAsync(TestRequest.Get($"/werk/signaal/{SignalId.FromSms(Sid)}").As(_world.Person("anna")));

        Assert.Single(_world.Twilio.Tries);
        Assert.Contains("De sms aan de melder kon niet worden bezorgd.", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Twilio_that_is_busy_is_asked_again_and_the_sender_hears_once()
    {
        var tries = 0;
        _world.Twilio.Mood = (_, _) => ++tries <= 3 ? VendorMood.Busy(TimeSpan.FromMinutes(1)) : VendorMood.Fine;
        await ReceiveAsync(Worry);

        await _world.AskAsync(TestRequest.PickUp(SignalId.FromSms(Sid)).As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();

        Assert.Single(_world.Twilio.ReceivedBy(World.Number(From)), text => text == _world.Answers.PickedUp("nl"));
        Assert.True(_world.Twilio.Tries[1] - _world.Twilio.Tries[0] >= TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task While_Twilios_list_cannot_be_asked_an_unknown_text_waits_and_is_never_sent_twice()
    {
        var tries = 0;
        _world.Twilio.Mood = (_, _) => ++tries == 1 ? VendorMood.SilentAfterAcceptance : VendorMood.Fine;
        _world.Twilio.ListDown = true;
        await _world.ReceiveTextAsync(Sid, From, Urgent);
        await _world.RunUntilQuietAsync(_world.Clock.Now + TimeSpan.FromSeconds(80));
        _world.Twilio.ListDown = false;
        await _world.RunUntilQuietAsync();

        Assert.Single(TextsTo("anna"));
        Assert.Empty(_world.Claims.Unfinished);
    }

    [Fact]
    public async Task Nobody_is_told_of_what_somebody_has_picked_up()
    {
        var end = _world.Clock.Now + TimeSpan.FromMinutes(2);
        _world.Teams.Mood = _ => _world.Clock.Now < end ? VendorMood.Busy() : VendorMood.Fine;
        await _world.ReceiveTextAsync(Sid, From, Worry);
        await _world.RunUntilQuietAsync(end - TimeSpan.FromMinutes(1));

        await _world.AskAsync(TestRequest.PickUp(SignalId.FromSms(Sid)).As(_world.Person("anna")));
        await _world.RunUntilQuietAsync();

        Assert.Empty(_world.Teams.Current);
    }

    [Fact]
    public async Task What_leaves_the_house_holds_no_text_theme_or_number()
    {
        await ReceiveAsync("Mijn buurman in Almen heeft grote schulden en ik heb hem al dagen niet gezien");

        var outside = _world.Teams.Current.Select(n => n.Summary).Concat(TextsTo("anna")).ToList();
        Assert.Equal(2, outside.Count);
        Assert.All(outside, text =>
        {
            Assert.DoesNotContain("schulden", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Geldzorgen", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("612345678", text, StringComparison.Ordinal);
        });
    }

    private IEnumerable<string> TextsTo(string person) => _world.Twilio.ReceivedBy(_world.Person(person).WorkPhone!);

    private async Task ReceiveAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, From, text);
        await _world.RunUntilQuietAsync();
    }
}
