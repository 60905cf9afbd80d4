using Naober.Core.Signals;
using Naober.Functions.Ports;
using Naober.Functions.Tests.Fakes;
using Xunit;

namespace Naober.Functions.Tests.BadDays;

public sealed class StaffMailTests
{
    private const string Sid = "SM1";
    private const string Worry = "Mijn buurvrouw in Eefde ziet niemand meer";
    private const string Urgent = "Ik heb de buurman in Eefde al dagen niet gezien";

    private readonly World _world = new();

    public StaffMailTests()
    {
        _world.Teams.Mood = static p => p.Value == "chantal" ? VendorMood.Refuses(SendOutcome.Refused.NotInstalled) : VendorMood.Fine;
        _world.Twilio.Mood = (number, _) => number == _world.Person("chantal").WorkPhone ? VendorMood.Refuses("21614") : VendorMood.Fine;
    }

    [Fact]
    public async Task Who_gets_neither_a_notification_nor_a_text_gets_a_mail_that_says_as_little()
    {
        await ReceiveAsync(Worry);

        var mail = Assert.Single(_world.Mail.Sent);
        Assert.Equal(("chantal@welzijnlochem.example", "Naober: Nieuw bericht uit Eefde"), (mail.To, mail.Subject));
        Assert.Contains($"{App.Origin}/werk/signaal/{SignalId.FromSms(Sid)}", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("niemand", mail.Text, StringComparison.Ordinal);
        Assert.Empty(_world.Teams.Current); // an ordinary worry need not climb further
        Assert.Contains("Chantal Nijland kreeg een mail.", await PageAsync("chantal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_wakes_nobody_so_of_what_cannot_wait_the_deputy_is_told_as_well()
    {
        await ReceiveAsync(Urgent);

        Assert.Single(_world.Mail.Sent);
        Assert.Contains(_world.Teams.Current, n => n.Person.Value == "dirk");
    }

    [Fact]
    public async Task A_mailbox_that_refuses_is_no_end_of_the_ladder()
    {
        _world.Mail.Mood = static _ => VendorMood.Refuses("403");

        await ReceiveAsync(Worry);

        Assert.Equal("dirk", Assert.Single(_world.Teams.Current).Person.Value);
        Assert.Contains("De mail aan Chantal Nijland kon niet worden bezorgd.", await PageAsync("dirk"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_whose_answer_got_lost_is_sent_again_because_nothing_can_be_asked()
    {
        var tries = 0;
        _world.Mail.Mood = _ => ++tries == 1 ? VendorMood.SilentAfterAcceptance : VendorMood.Fine;

        await ReceiveAsync(Worry);

        Assert.Equal(2, _world.Mail.Sent.Count);
        Assert.Empty(_world.Claims.Unfinished);
    }

    [Fact]
    public async Task A_busy_mail_server_is_waited_for_and_holds_up_no_notification()
    {
        var tries = 0;
        _world.Mail.Mood = _ => ++tries == 1 ? VendorMood.Busy(TimeSpan.FromMinutes(2)) : VendorMood.Fine;
        var now = _world.Clock.Now;

        await ReceiveAsync(Worry);

        Assert.Single(_world.Mail.Sent);
        Assert.True(_world.Clock.Now >= now + TimeSpan.FromMinutes(2));
        Assert.True((await _world.Pace.TakeAsync(now + TimeSpan.FromSeconds(30), CancellationToken.None)).Reserved);
    }

    private async Task<string> PageAsync(string person) =>
        (await _world.AskAsync(TestRequest.Get($"/werk/signaal/{SignalId.FromSms(Sid)}").As(_world.Person(person)))).Body;

    private async Task ReceiveAsync(string text)
    {
        await _world.ReceiveTextAsync(Sid, "+31612345678", text);
        await _world.RunUntilQuietAsync();
    }
}
