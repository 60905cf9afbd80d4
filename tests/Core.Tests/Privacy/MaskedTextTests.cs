using Naober.Core.Privacy;

namespace Naober.Core.Tests.Privacy;

public sealed class MaskedTextTests
{
    [Theory]
    [InlineData("Mijn bsn is 123456782.", "Mijn bsn is [bsn].")]
    [InlineData("Rekening NL91ABNA0417164300 is leeg", "Rekening [rekening] is leeg")]
    [InlineData("haar pincode is 4711", "haar pincode is [code]")]
    [InlineData("de code van DigiD was 884213", "de code van DigiD was [code]")]
    [InlineData("wachtwoord welkom123", "wachtwoord [code]")]
    public void Numbers_and_codes_are_gone_for_good(string text, string masked)
    {
        var hidden = Mask(text);

        Assert.Equal(masked, hidden.Text);
        Assert.Equal(masked, hidden.Reveal());
    }

    [Theory]
    [InlineData("Bel Truus op 06 12345678", "Bel [naam] op [telefoonnummer]")]
    [InlineData("Mevrouw Jansen woont Dorpsstraat 12", "Mevrouw [naam] woont [adres]")]
    [InlineData("mail jan@voorbeeld.example", "mail [e-mailadres]")]
    public void Names_addresses_and_the_like_can_be_put_back(string text, string masked)
    {
        var hidden = Mask(text);

        Assert.Equal(masked, hidden.Text);
        Assert.Equal(text, hidden.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Mijn buurvrouw in Almen ziet niemand meer")]
    [InlineData("iemand schreef zelf [naam] in de tekst")]
    [InlineData("postcode 7218 in Almen, om 10.30 uur, 25 mensen")]
    public void What_identifies_nobody_stays(string text) => Assert.Equal(new MaskedText(text, []).Text, Mask(text).Text);

    [Fact]
    public void A_text_that_holds_a_placeholder_of_its_own_comes_back_whole()
    {
        const string text = "[naam] en Truus wonen Kerkweg 3";

        Assert.Equal(text, Mask(text).Reveal());
    }

    [Fact]
    public void A_village_is_never_masked_away()
    {
        foreach (var village in Lochem.Organisation.Villages.Values)
        {
            Assert.Contains(village.Name, Mask($"Mijn buurman in {village.Name} is eenzaam").Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_quotation_gives_away_no_name_and_no_number()
    {
        const string text = "Truus Jansen zegt 06 12345678";
        var found = Lochem.Reader.Read(text).PersonalData;

        Assert.Equal("[naam] zegt", MaskedText.MaskQuote("Truus zegt", text, found));
        Assert.DoesNotContain("12345678", MaskedText.MaskQuote("zegt 06 12345678", text, found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_could_not_be_read_keeps_no_digits()
    {
        const string text = "bsn 123456782 en 0612345678";

        Assert.Equal("bsn [code] en [code]", MaskedText.Of(text, Naober.Core.Triage.Understanding.OfUnreadable(text).PersonalData).Text);
    }

    private static MaskedText Mask(string text) => MaskedText.Of(text, Lochem.Reader.Read(text).PersonalData);
}
