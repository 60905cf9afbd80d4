using Naober.Core.Conversations;

namespace Naober.Core.Tests.Conversations;

public sealed class StayRepliesTests
{
    private static readonly StayReplies Words = new(Lochem.Organisation);

    [Theory]
    [InlineData("blijven ja", true, null)]
    [InlineData("BLIJVEN NEE", false, null)]
    [InlineData("Ja, blijven!", true, null)]
    [InlineData("blijf ja hoor", true, null)]
    [InlineData("bliven ja", true, null)]
    [InlineData("blieven joa", true, null)]
    [InlineData("niet blijven", false, null)]
    [InlineData("blijven ja almen", true, "almen")]
    [InlineData("almen blijven nee", false, "almen")]
    [InlineData("Ja, blijven in Almen graag", true, "almen")]
    [InlineData("blijven ja 7218", true, "almen")]
    [InlineData("BLIJVEN JA Kring van Dorth", true, "kring-van-dorth")]
    [InlineData("stay yes Laren please", true, "laren")]
    public void The_word_and_yes_or_no_are_an_answer(string text, bool yes, string? village)
    {
        var reply = Words.Read(text)!;

        Assert.Equal((yes, village), (reply.Yes, reply.Village?.Village.Id.Value));
    }

    [Theory]
    [InlineData("blijven")]
    [InlineData("ja")]
    [InlineData("almen ja")]
    [InlineData("blijven ja nee")]
    [InlineData("ja ik wil thuis blijven wonen")]
    [InlineData("mijn buurvrouw kan niet alleen blijven")]
    [InlineData("blijven ja maar mijn man slaat me")]
    [InlineData("mag mijn moeder in Almen blijven, ja of nee")]
    [InlineData("")]
    public void Whoever_writes_more_or_less_may_have_something_to_tell(string text) => Assert.Null(Words.Read(text));

    [Theory]
    [InlineData("Ja", true)]
    [InlineData("ja graag!", true)]
    [InlineData("Joa", true)]
    [InlineData("nee hoor, dank u wel", false)]
    [InlineData("Ja de bus moet komen", true)]
    public void Who_was_asked_may_say_yes_or_no_alone(string text, bool yes) => Assert.Equal(yes, StayReplies.ReadBare(text));

    [Theory]
    [InlineData("ja maar ik maak me zorgen")]
    [InlineData("ja nee")]
    [InlineData("dank je wel")]
    [InlineData("nee ze eet niet meer")]
    [InlineData("")]
    public void With_more_than_that_it_is_no_bare_answer(string text) => Assert.Null(StayReplies.ReadBare(text));
}
