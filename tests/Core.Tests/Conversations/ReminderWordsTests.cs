using Naober.Core.Conversations;

namespace Naober.Core.Tests.Conversations;

public sealed class ReminderWordsTests
{
    private static readonly ReminderWords Words = new(Lochem.Organisation);

    [Theory]
    [InlineData("herinner almen", true, "almen")]
    [InlineData("HERINNER Kring van Dorth!", true, "kring-van-dorth")]
    [InlineData("herinner mij aan 7218", true, "almen")]
    [InlineData("aanmelden voor Joppe", true, "joppe")]
    [InlineData("afmelden almen", false, "almen")]
    [InlineData("stop laren", false, "laren")]
    public void The_word_and_a_village_are_a_command(string text, bool on, string village)
    {
        var command = Words.Read(text)!;

        Assert.Equal((on, village), (command.On, command.Village.Village.Id.Value));
    }

    [Theory]
    [InlineData("herinner")]
    [InlineData("stop")]
    [InlineData("stop in almen met roken")]
    [InlineData("herinner je je mevrouw uit almen nog")]
    [InlineData("stop haren")] // one slip from Laren, and a word
    [InlineData("almen")]
    [InlineData("")]
    public void Whoever_writes_more_or_less_may_have_something_to_tell(string text) => Assert.Null(Words.Read(text));
}
