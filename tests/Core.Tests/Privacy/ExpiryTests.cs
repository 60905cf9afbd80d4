using Naober.Core.Privacy;
using Naober.Core.Signals;
using Naober.Core.Triage;

namespace Naober.Core.Tests.Privacy;

public sealed class ExpiryTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    // Half past midnight here is the day before in UTC.
    private static readonly DateTimeOffset Received = new(2026, 1, 31, 23, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(SignalState.Closed, "2026-03-09", "2026-04-07", Expiry.Nothing)] // the day before
    [InlineData(SignalState.Closed, "2026-03-09", "2026-04-08", Expiry.Text)] // 30 days after closing
    [InlineData(SignalState.Closed, "2026-03-09", "2026-07-31", Expiry.Text)] // late is still owed
    [InlineData(SignalState.Closed, "2026-07-30", "2026-07-31", Expiry.Nothing)]
    [InlineData(SignalState.Closed, "2026-07-30", "2026-08-01", Expiry.Text)] // six months at the very most
    [InlineData(SignalState.Routed, null, "2026-07-31", Expiry.Nothing)]
    [InlineData(SignalState.Routed, null, "2026-08-01", Expiry.Text)] // also of what is still open
    [InlineData(SignalState.PickedUp, "2026-02-10", "2026-04-08", Expiry.Nothing)] // opened again
    [InlineData(SignalState.SetAside, null, "2026-08-01", Expiry.Text)]
    [InlineData(SignalState.Closed, null, "2026-03-02", Expiry.Nothing)]
    [InlineData(SignalState.Closed, null, "2026-03-03", Expiry.Text)] // closed by itself on arrival
    [InlineData(SignalState.Closed, "2026-03-09", "2027-01-31", Expiry.Text)]
    [InlineData(SignalState.Closed, "2026-03-09", "2027-02-01", Expiry.Everything)] // a year
    [InlineData(SignalState.Routed, null, "2027-02-01", Expiry.Everything)]
    [InlineData(SignalState.Routed, null, "2031-02-01", Expiry.Everything)]
    public void What_goes_when(SignalState state, string? closedOn, string today, Expiry goes)
    {
        var signal = ASignal() with { State = state, ClosedAt = closedOn is null ? null : DateTimeOffset.Parse($"{closedOn}T12:00Z", null) };

        Assert.Equal(goes, ExpiryTable.Of(signal, Retention.Default, DateOnly.Parse(today, null), Zone));
    }

    [Theory]
    [InlineData("2026-12-31", Expiry.Nothing)]
    [InlineData("2027-02-01", Expiry.Everything)]
    public void What_was_erased_on_request_still_becomes_a_count_after_a_year(string today, Expiry goes) =>
        Assert.Equal(goes, ExpiryTable.Of(ASignal() with { State = SignalState.Closed, Erased = true }, Retention.Default, DateOnly.Parse(today, null), Zone));

    [Fact]
    public void What_is_destroyed_stays_destroyed() =>
        Assert.Equal(Expiry.Nothing, ExpiryTable.Of(ASignal() with { Destroyed = true }, Retention.Default, new DateOnly(2040, 1, 1), Zone));

    [Fact]
    public void A_message_of_a_signal_goes_with_it_and_never_stays_behind()
    {
        Assert.Equal(Expiry.Nothing, ExpiryTable.OfPart(ASignal()));
        Assert.Equal(Expiry.Everything, ExpiryTable.OfPart(ASignal() with { Destroyed = true }));
        Assert.Equal(Expiry.Everything, ExpiryTable.OfPart(whole: null));
    }

    [Fact]
    public void Forgetting_leaves_no_text_no_number_and_no_note_and_whoever_has_it_keeps_it()
    {
        var before = ASignal() with { State = SignalState.PickedUp, PickedUpBy = new("anna"), Hiding = [ASignal().Id], Notes = [ASignal().Id] };

        var move = ExpiryTable.Forget(before, Received.AddMonths(6));

        Assert.Equivalent(before with { Erased = true, Hiding = [], Notes = [], Trail = [.. before.Trail, MoveKind.Expired] }, move.Next, strict: true);
        Assert.Equal(EventKind.Expired, move.Event.Kind);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(6, false)]
    public void What_comes_shortly_before_a_text_goes_is_a_signal_of_its_own(int months, bool joins) =>
        Assert.Equal(joins, ExpiryTable.TakesMore(ASignal(), Retention.Default, Received.AddMonths(months)));

    [Fact]
    public void Two_weeks_before_an_open_text_goes_somebody_must_look()
    {
        Assert.False(ExpiryTable.IsAlmostUnread(ASignal(), Retention.Default, Received.AddMonths(5)));
        Assert.True(ExpiryTable.IsAlmostUnread(ASignal(), Retention.Default, Received.AddMonths(6).AddDays(-13)));
        Assert.False(ExpiryTable.IsAlmostUnread(ASignal() with { State = SignalState.PickedUp }, Retention.Default, Received.AddMonths(6).AddDays(-13)));
    }

    [Theory]
    [InlineData(1, PickedUpWithin.Hour)]
    [InlineData(3, PickedUpWithin.FourHours)]
    [InlineData(24, PickedUpWithin.Day)]
    [InlineData(72, PickedUpWithin.ThreeDays)]
    [InlineData(168, PickedUpWithin.Week)]
    [InlineData(169, PickedUpWithin.Longer)]
    [InlineData(null, PickedUpWithin.Never)]
    public void How_long_it_took_is_counted_in_steps(int? hours, PickedUpWithin within)
    {
        SignalEvent[] events = hours is { } h ? [new(ASignal().Id, Received.AddHours(h), new("anna"), EventKind.PickedUp)] : [];

        var count = SignalCount.Of(ASignal(), events, Zone)!;

        Assert.Equal(within, count.PickedUp);
        Assert.Equal(new DateOnly(2026, 2, 1), count.Month);
    }

    [Fact]
    public void Of_safety_at_home_the_village_is_not_counted() =>
        Assert.Null(SignalCount.Of(ASignal() with { SafeRoute = true }, [], Zone)!.Village);

    [Fact]
    public void A_message_of_another_signal_and_our_own_test_are_no_signals_to_count()
    {
        Assert.Null(SignalCount.Of(ASignal() with { PartOf = ASignal().Id }, [], Zone));
        Assert.Null(SignalCount.Of(ASignal() with { Id = TestSignals.IdOf(new DateOnly(2026, 1, 31)) }, [], Zone));
    }

    private static Signal ASignal() => new()
    {
        Id = SignalId.FromSms("SM1"),
        Channel = Channel.Sms,
        Sender = new SenderKey("abc"),
        ReceivedAt = Received,
        Village = new("almen"),
        Theme = Theme.Loneliness,
        Urgency = Urgency.Normal,
        Danger = Danger.None,
        SafeRoute = false,
        Receiver = new("anna"),
        State = SignalState.Routed,
        Trail = [MoveKind.Received],
    };
}
