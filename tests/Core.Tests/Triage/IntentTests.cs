using Naober.Core.Conversations;
using Naober.Core.Texts;
using Naober.Core.Triage;

namespace Naober.Core.Tests.Triage;

public sealed class IntentTests
{
    [Theory]
    [InlineData("STOP", Intent.Stop)]
    [InlineData(" stop. ", Intent.Stop)]
    [InlineData("Afmelden", Intent.Stop)]
    [InlineData("uit", Intent.Stop)]
    [InlineData("start", Intent.Start)]
    [InlineData("help", Intent.Help)]
    [InlineData("Wie zijn jullie?", Intent.Help)]
    [InlineData("?", Intent.Help)]
    [InlineData("", Intent.Empty)]
    [InlineData("  \n ", Intent.Empty)]
    [InlineData("👍", Intent.Empty)]
    [InlineData("...", Intent.Empty)]
    [InlineData("hij moet stoppen met drinken", Intent.Signal)]
    [InlineData("help mijn buurvrouw", Intent.Signal)]
    [InlineData("ja", Intent.Signal)]
    [InlineData("ok", Intent.Signal)]
    [InlineData("koffie in Eefde was gezellig, ik wil wel helpen", Intent.Signal)]
    public void A_word_alone_may_be_a_wish_and_any_sentence_is_a_signal(string text, Intent intent) =>
        Assert.Equal(intent, Lochem.Reader.Read(text).Intent);

    [Theory]
    [InlineData("stop hij slaat haar")]
    [InlineData("help er is brand")]
    public void Danger_goes_before_any_word(string text) => Assert.Equal(Intent.Signal, Lochem.Reader.Read(text).Intent);

    // Twilio acts on these itself (https://www.twilio.com/docs/messaging/tutorials/advanced-opt-out), so they may order nothing of us.
    [Theory]
    [InlineData("STOP")]
    [InlineData("STOPALL")]
    [InlineData("UNSUBSCRIBE")]
    [InlineData("CANCEL")]
    [InlineData("END")]
    [InlineData("QUIT")]
    [InlineData("REVOKE")]
    [InlineData("OPTOUT")]
    public void A_word_by_which_somebody_opts_out_is_no_command_of_ours(string word)
    {
        var understood = Lochem.Reader.Read(word);

        Assert.Contains(understood.Intent, new[] { Intent.Stop, Intent.Signal });
        Assert.Null(new Answers(Lochem.Organisation).To(understood, new Turn.First(), DateTimeOffset.UnixEpoch, vendorAnswered: true));
    }

    [Theory]
    [InlineData("me buurvrouw ziet niemand meer", Theme.Loneliness)]
    [InlineData("vergeet alles", Theme.Memory)]
    [InlineData("zorg dag en nacht voor mn moeder", Theme.Caring)]
    [InlineData("pinpas geweigerd, deurwaarder", Theme.Money)]
    [InlineData("huis vol rommel", Theme.Neglect)]
    [InlineData("hangjongeren bij de supermarkt", Theme.Youth)]
    [InlineData("hij slaat haar", Theme.Safety)]
    [InlineData("de bus rijdt niet", Theme.Mobility)]
    [InlineData("lantaarnpaal kapot", Theme.Other)]
    public void A_theme_is_a_guess_by_words(string text, Theme theme) => Assert.Equal(theme, Lochem.Reader.Read(text).Theme);

    [Fact]
    public void The_same_text_is_always_understood_the_same() =>
        Assert.Equivalent(Lochem.Reader.Read("buurman in Almen is eenzaam"), Lochem.Reader.Read("buurman in Almen is eenzaam"));
}
