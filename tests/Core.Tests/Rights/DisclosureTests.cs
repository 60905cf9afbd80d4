using Naober.Core.Privacy;
using Naober.Core.Rights;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Rights;

public sealed class DisclosureTests
{
    private static readonly RequestSubject Sender = new(new SenderKey("abc"), About: null);
    private static readonly RequestSubject Concerned = new(Sender: null, SignalId.FromSms("SM1"));

    [Fact]
    public void A_sender_reads_what_they_wrote_and_what_we_sent_and_not_what_we_noted_of_another() => Assert.Equal(
        new Disclosure(Words: true, Moment: true, Channel: true, Sent: true, Notes: false), Disclosure.Of(Sender, Lochem.ASignal()));

    [Fact]
    public void Who_wrote_about_themself_reads_our_notes_too() =>
        Assert.True(Disclosure.Of(Sender, Lochem.ASignal() with { AboutSelf = true }).Notes);

    [Fact]
    public void The_person_it_is_about_reads_what_is_known_and_nothing_that_tells_who_told_us() => Assert.Equal(
        new Disclosure(Words: true, Moment: false, Channel: false, Sent: false, Notes: true), Disclosure.Of(Concerned, Lochem.ASignal()));
}
