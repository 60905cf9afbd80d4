using Naober.Core.Villages;

namespace Naober.Core.Tests.Villages;

public sealed class WordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("   \n\t", "")]
    [InlineData("?!… 😀", "")]
    [InlineData("Mijn Buurvrouw", "mijn buurvrouw")]
    [InlineData("één café, coördinator", "een cafe coordinator")]
    [InlineData("e\u0301e\u0301n", "een")] // the accent as a character of its own
    [InlineData("zo'n mens", "zon mens")]
    [InlineData("zo’n mens", "zon mens")]
    [InlineData("'s nachts", "s nachts")]
    [InlineData("a-b/c.d", "a b c d")]
    [InlineData("€50", "euro 50")]
    [InlineData("x😀y", "x y")]
    [InlineData("IJssel", "ijssel")]
    [InlineData("مرحبا", "مرحبا")]
    public void A_text_becomes_plain_words(string text, string words) => Assert.Equal(words, string.Join(' ', Words.Of(text)));

    [Theory]
    [InlineData("half een emoji \ud83d", "half een emoji")] // a text that was cut in two by an older telephone
    [InlineData("\ude00 andersom", "andersom")]
    public void A_broken_character_is_no_word_and_no_failure(string text, string words) =>
        Assert.Equal(words, string.Join(' ', Words.Of(text)));
}
