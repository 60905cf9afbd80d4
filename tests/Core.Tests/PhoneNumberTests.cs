using Naober.Core.Privacy;

namespace Naober.Core.Tests;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0612345678")]
    [InlineData("06 12 34 56 78")]
    [InlineData("06-12345678")]
    [InlineData("06.12.34.56.78")]
    [InlineData("(06) 12345678")]
    [InlineData(" 06\u00a01234 5678 ")]
    [InlineData("0031612345678")]
    [InlineData("00 31 6 12345678")]
    [InlineData("+31612345678")]
    [InlineData("+31 (0)6 12345678")]
    [InlineData("+31 6 12 34 56 78")]
    [InlineData("31612345678")]
    public void What_people_write_for_one_number_is_one_number(string text) => Assert.Equal("+31612345678", Lochem.Number(text).E164);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("112")]
    [InlineData("0612")]
    [InlineData("06123456789012345")]
    [InlineData("612345678")] // from which country?
    [InlineData("bel me op 0612345678")]
    [InlineData("0612345678 of 0687654321")]
    [InlineData("06+12345678")]
    [InlineData("+0612345678")]
    [InlineData("++31612345678")]
    [InlineData("Anonymous")]
    [InlineData("٠٦١٢٣٤٥٦٧٨")] // digits, but not ours
    [InlineData("0612345678\n")]
    [InlineData("<b>0612345678</b>")]
    public void Anything_else_is_no_number(string? text) => Assert.False(PhoneNumber.TryParse(text, out _));

    [Theory]
    [InlineData("+31612345678", true)]
    [InlineData("+31682345678", true)]
    [InlineData("+31662345678", false)] // pagers
    [InlineData("+31672345678", false)]
    [InlineData("+31602345678", false)]
    [InlineData("+31692345678", false)]
    [InlineData("+3161234567", false)] // one short
    [InlineData("+31573297000", false)] // a landline: Twilio refuses it with 21614
    [InlineData("+3197010240573", false)] // a machine, such as our own number
    [InlineData("+31800200000", false)]
    [InlineData("+491701234567", true)]
    [InlineData("+447911123456", true)]
    public void Only_a_mobile_gets_texts(string number, bool can) => Assert.Equal(can, Lochem.Number(number).CanReceiveText);

    [Theory]
    [InlineData("+31612345678", "06 ** ** ** 78")]
    [InlineData("+31573297012", "+31 ** 12")]
    [InlineData("+491701234589", "+49 ** 89")]
    public void A_number_prints_masked_so_that_it_cannot_slip_into_a_log(string number, string printed)
    {
        Assert.Equal(printed, Lochem.Number(number).ToString());
        Assert.Equal(printed, $"{Lochem.Number(number)}");
    }

    [Theory]
    [InlineData("+31612345678", "06 12 34 56 78")]
    [InlineData("+3197010240573", "097 010 240 573")]
    [InlineData("+491701234567", "+491701234567")]
    public void Staff_read_a_number_as_people_say_it(string number, string readable) => Assert.Equal(readable, Lochem.Number(number).Readable);

    [Fact]
    public void Two_ways_of_writing_are_equal_numbers() => Assert.Equal(Lochem.Number("0612345678"), Lochem.Number("+31612345678"));
}
