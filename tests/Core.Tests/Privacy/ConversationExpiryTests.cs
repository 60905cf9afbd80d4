using Naober.Core.Conversations;
using Naober.Core.Privacy;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Privacy;

public sealed class ConversationExpiryTests
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Asked = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly SignalId Signal = SignalId.FromSms("SM1");

    [Theory]
    [InlineData("2026-03-07", true)]
    [InlineData("2026-03-08", false)]
    public void A_question_that_nobody_answered_goes_after_a_week(string today, bool stays) =>
        Assert.Equal(stays, Expire(new Conversation { Exchanges = [Of("SM1", new Turn.AskVillage())] }, today) is not null);

    [Fact]
    public void A_question_that_was_answered_stays_as_long_as_its_signal()
    {
        var known = new Conversation
        {
            Exchanges = [Of("SM1", new Turn.AskVillage()), Of("SM2", new Turn.VillageTold(new("almen")))],
            LastVillage = new("almen"),
        };

        Assert.Same(known, Expire(known, "2026-08-01"));
        Assert.Null(Expire(known, "2026-08-01", isGone: true));
    }

    [Fact]
    public void With_the_last_exchange_goes_the_village_and_what_the_sender_chose_stays()
    {
        var known = new Conversation { Exchanges = [Of("SM1", new Turn.First())], LastVillage = new("almen"), RemindersSince = Asked };

        var next = Expire(known, "2026-04-08", isGone: true)!;

        Assert.Empty(next.Exchanges);
        Assert.Null(next.LastVillage);
        Assert.Equal(Asked, next.RemindersSince);
    }

    [Theory]
    [InlineData("2027-02-28", true)]
    [InlineData("2027-03-01", false)]
    public void The_proof_of_an_opt_in_goes_a_year_after_it_was_stopped(string today, bool stays)
    {
        var known = new Conversation { OptedOut = true, EndedOptIn = new EndedOptIn(Asked.AddMonths(-3), Asked) };

        Assert.Equal(stays ? known : null, Expire(known, today));
    }

    [Fact]
    public void What_a_colleague_texted_last_goes_with_the_signal_it_was_about()
    {
        var known = new Conversation { Colleague = new ColleagueText(Signal, Asked, Shielded: false) };

        Assert.Same(known, Expire(known, "2026-08-01"));
        Assert.Null(Expire(known, "2026-08-01", isGone: true));
    }

    [Fact]
    public void Who_wants_reminders_is_never_forgotten_by_a_term()
    {
        var known = new Conversation { RemindersSince = Asked };

        Assert.Same(known, Expire(known, "2036-01-01"));
    }

    private static Exchange Of(string message, Turn turn) => new(SignalId.FromSms(message), Signal, Asked, turn, Village: null, Shielded: false);

    private static Conversation? Expire(Conversation known, string today, bool isGone = false) =>
        ConversationExpiry.Of(known, _ => isGone, Retention.Default, DateOnly.Parse(today, null), Zone);
}
