using Naober.Core.Conversations;
using Naober.Core.Rights;
using Naober.Core.Signals;

namespace Naober.Core.Tests.Rights;

public sealed class ForgettingTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly SignalId Ordinary = SignalId.FromSms("SM1");
    private static readonly SignalId Hidden = SignalId.FromSms("SM2");

    [Fact]
    public void All_of_a_memory_goes_when_nothing_stays() =>
        Assert.Null(Forgetting.Of(AMemory(Ordinary) with { OptedOut = true, RemindersSince = At, LastVillage = new("almen") }, stays: _ => false));

    [Fact]
    public void What_leads_to_a_signal_that_stays_is_left_and_nothing_else()
    {
        var left = Forgetting.Of(AMemory(Ordinary, Hidden) with { OptedOut = true, RemindersSince = At, LastVillage = new("almen") }, id => id == Hidden)!;

        Assert.Equal([Hidden], left.Exchanges.Select(e => e.Signal));
        Assert.True(left is { OptedOut: false, RemindersSince: null, LastVillage: null, EndedOptIn: null });
    }

    [Fact]
    public void A_memory_that_leads_only_to_what_may_not_be_known_is_no_memory()
    {
        Assert.False(Forgetting.Remembers(AMemory(Hidden), id => id == Hidden));
        Assert.False(Forgetting.Remembers(Conversation.Blank, _ => false));
        Assert.True(Forgetting.Remembers(AMemory(Hidden, Ordinary), id => id == Hidden));
        Assert.True(Forgetting.Remembers(AMemory(Hidden) with { RemindersSince = At }, id => id == Hidden));
    }

    [Fact]
    public void Of_one_signal_the_rest_of_the_memory_stays_the_senders()
    {
        Assert.Null(Forgetting.OfOne(AMemory(Ordinary), Ordinary));
        Assert.Equal([Hidden], Forgetting.OfOne(AMemory(Ordinary, Hidden), Ordinary)!.Exchanges.Select(e => e.Signal));
        Assert.True(Forgetting.OfOne(AMemory(Ordinary) with { OptedOut = true }, Ordinary)!.OptedOut);
    }

    [Theory]
    [InlineData("Truus woont op nummer 12", "Truus", "█████ woont op nummer 12")]
    [InlineData("truus en TRUUS", "Truus", "█████ en █████")]
    [InlineData("Zij is dement.\nJammer", "zij is dement", "█████████████.\nJammer")]
    [InlineData("Niets hiervan", "Truus", "Niets hiervan")]
    public void Struck_words_leave_a_bar_as_long_as_they_were(string text, string word, string left)
    {
        Assert.Equal(left, StruckText.Of(text, [word]));
        Assert.Equal(text.Length, left.Length);
        Assert.Equal(text != left, StruckText.Holds(text, [word]));
    }

    [Fact]
    public void Each_line_of_the_form_is_a_word_or_a_sentence() =>
        Assert.Equal(["Truus", "Dorpsstraat 12"], StruckText.Words(" Truus \r\n\n Dorpsstraat 12\ntruus"));

    private static Conversation AMemory(params SignalId[] signals) =>
        signals.Aggregate(Conversation.Blank, (known, id) => known.With(new Exchange(id, id, At, new Turn.First(), Village: null, Shielded: false)));
}
