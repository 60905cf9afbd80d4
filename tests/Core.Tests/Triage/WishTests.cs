using Naober.Core.Triage;

namespace Naober.Core.Tests.Triage;

/// <summary>What stands in bold above a signal, and how it is routed further.</summary>
public sealed class WishTests
{
    [Theory]
    [InlineData("mijn man slaat me. niet bellen aub")]
    [InlineData("bel me niet terug")]
    [InlineData("kom niet langs")]
    [InlineData("Bel mi'j neet")]
    [InlineData("please do not call")]
    [InlineData("Bitte nicht anrufen")]
    [InlineData("proszę nie dzwonić")]
    [InlineData("не дзвоніть")]
    public void Who_asks_not_to_be_called_is_heard(string text) => Assert.Equal([ContactWish.DoNotContact], WishesOf(text));

    [Theory]
    [InlineData("app mij niet, hij leest mee")]
    [InlineData("mijn buurvrouw is eenzaam, stuur niks terug")]
    [InlineData("graag niet reageren op dit nummer")]
    [InlineData("geen bericht terug aub")]
    [InlineData("please do not text")]
    public void Who_asks_for_no_text_is_heard(string text) => Assert.Equal([ContactWish.DoNotText], WishesOf(text));

    [Theory]
    [InlineData("liever geen telefoontje, alleen sms")]
    [InlineData("only text please")]
    public void Who_wants_a_text_and_no_call_may_get_a_text(string text) => Assert.Equal([ContactWish.DoNotContact], WishesOf(text));

    [Theory]
    [InlineData("bel mij even")]
    [InlineData("kunt u mij bellen? 0573-000123")]
    [InlineData("graag terugbellen")]
    [InlineData("call me")]
    public void Who_asks_to_be_called_is_heard(string text) => Assert.Equal([ContactWish.CallMe], WishesOf(text));

    [Theory]
    [InlineData("zeg niets tegen mijn man")]
    [InlineData("vertel niet dat ik het zei")]
    [InlineData("wil graag anoniem blijven")]
    [InlineData("please don't tell my husband")]
    public void Who_asks_for_silence_is_heard(string text) => Assert.Equal([ContactWish.KeepQuiet], WishesOf(text));

    [Theory]
    [InlineData("ik wil een klacht indienen over jullie contactpersoon")]
    [InlineData("Ik ben niet tevreden over jullie medewerker")]
    [InlineData("I want to make a complaint")]
    public void Who_complains_about_us_is_heard(string text) => Assert.True(Lochem.Reader.Read(text).IsComplaint);

    [Theory]
    [InlineData("mijn moeder heeft veel klachten aan haar rug")]
    [InlineData("waar kan ik een klacht over de straatlantaarn melden")]
    public void Other_complaints_are_not_about_us(string text) => Assert.False(Lochem.Reader.Read(text).IsComplaint);

    [Fact]
    public void A_wish_quotes_the_words_that_said_it() =>
        Assert.Equal("niet bellen", Lochem.Reader.Read("hij slaat mij, niet bellen!").Wishes.Single().Said);

    [Theory]
    [InlineData("ik heb op een link geklikt en nu is mijn rekening leeg, opgelicht", SubTag.Scam)]
    [InlineData("ruzie met de buren over de heg", SubTag.Neighbours)]
    [InlineData("wij worden nagekeken om mijn hoofddoek", SubTag.Exclusion)]
    [InlineData("ik ben eenzaam", null)]
    public void A_finer_theme_is_kept_for_routing(string text, SubTag? tag) => Assert.Equal(tag, Lochem.Reader.Read(text).SubTag);

    [Fact]
    public void The_rules_that_decided_quote_the_lists_and_not_the_text()
    {
        var understood = Lochem.Reader.Read("mijn buurvrouw Truus in Almen is eenzaam");

        Assert.Contains("dorpen almen", understood.Rules);
        Assert.InRange(understood.Rules.Count, 2, 8);
        Assert.DoesNotContain(understood.Rules, r => r.Contains("Truus", StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<ContactWish> WishesOf(string text) => Lochem.Reader.Read(text).Wishes.Select(w => w.Wish);
}
