using Naober.Core.Rights;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Rights;

public sealed class InformDutyTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    [Fact]
    public void The_person_is_told_within_a_month_of_the_local_day_on_which_it_came_in() =>
        Assert.Equal(new DateOnly(2026, 12, 24), InformDuty.DueOn(Lochem.ASignal() with { ReceivedAt = new DateTimeOffset(2026, 11, 23, 23, 30, 0, TimeSpan.Zero) }, Zone));

    [Fact]
    public void Nobody_has_to_be_told_of_what_is_written_down_gone_or_about_the_sender()
    {
        Assert.Null(DueOf(s => s with { Informed = new Informed(On: null, NotInformed.Nobody) }));
        Assert.Null(DueOf(s => s with { AboutSelf = true }));
        Assert.Null(DueOf(s => s with { Erased = true }));
        Assert.Null(DueOf(s => s with { PartOf = SignalId.FromSms("SM2") }));
        Assert.Null(DueOf(s => s with { State = SignalState.SetAside }));
    }

    [Theory]
    [InlineData(CloseReason.Handled, true)]
    [InlineData(CloseReason.PassedOn, true)]
    [InlineData(CloseReason.Neighbours, true)]
    [InlineData(CloseReason.Resident, true)]
    [InlineData(CloseReason.NothingNeeded, true)]
    [InlineData(CloseReason.NotTraceable, false)]
    [InlineData(CloseReason.Duplicate, false)]
    [InlineData(CloseReason.NoContact, false)]
    [InlineData(CloseReason.Spam, false)]
    [InlineData(CloseReason.Stop, false)]
    [InlineData(CloseReason.Answered, false)]
    public void What_was_closed_is_still_owed_when_it_was_about_somebody(CloseReason reason, bool owed) =>
        Assert.Equal(owed, DueOf(s => s with { State = SignalState.Closed, CloseReason = reason }) is not null);

    [Theory]
    [InlineData("2026-12-15", false)]
    [InlineData("2026-12-16", true)] // a week before
    [InlineData("2027-01-20", true)] // late is still owed
    public void It_is_on_the_list_from_a_week_before(string today, bool due) =>
        Assert.Equal(due, InformDuty.Due([Lochem.ASignal()], DateOnly.Parse(today, null), Zone).Count == 1);

    [Theory]
    [InlineData(20, false, false)]
    [InlineData(21, false, true)]
    [InlineData(40, true, false)] // about themself: they know
    public void From_the_third_week_on_we_ask_whether_it_was_done(int days, bool aboutSelf, bool asks)
    {
        var signal = Lochem.ASignal() with { AboutSelf = aboutSelf };

        Assert.Equal(asks, InformDuty.Asks(signal, signal.ReceivedAt.AddDays(days)));
        Assert.False(InformDuty.Asks(signal with { Erased = true }, signal.ReceivedAt.AddDays(days)));
    }

    private static DateOnly? DueOf(Func<Signal, Signal> change) => InformDuty.DueOn(change(Lochem.ASignal()), Zone);
}
