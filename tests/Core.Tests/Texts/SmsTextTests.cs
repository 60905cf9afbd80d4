using Naober.Core.Texts;

namespace Naober.Core.Tests.Texts;

public sealed class SmsTextTests
{
    [Theory]
    [InlineData('a', 0, 1)]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 306, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('é', 160, 1)] // in the cheap alphabet
    [InlineData('ë', 70, 1)] // not in it: the whole text costs more
    [InlineData('ë', 71, 2)]
    [InlineData('ë', 134, 2)]
    [InlineData('ë', 135, 3)]
    [InlineData('€', 80, 1)] // counts twice
    [InlineData('€', 81, 2)]
    [InlineData('’', 70, 1)]
    [InlineData('’', 71, 2)]
    public void A_text_of_one_character_costs(char character, int times, int segments) =>
        Assert.Equal(segments, SmsText.Segments(new string(character, times)));

    [Theory]
    [InlineData(159, "€", 2)]
    [InlineData(158, "€", 1)]
    [InlineData(160, "ë", 3)]
    [InlineData(68, "😀", 1)] // two of the seventy
    [InlineData(69, "😀", 2)]
    [InlineData(158, "\r\n", 1)]
    public void A_text_with_one_other_character_costs(int plain, string other, int segments) =>
        Assert.Equal(segments, SmsText.Segments(new string('a', plain) + other));
}
