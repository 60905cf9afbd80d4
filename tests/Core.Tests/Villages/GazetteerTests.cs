namespace Naober.Core.Tests.Villages;

public sealed class GazetteerTests
{
    [Theory]
    [InlineData("mijn buurvrouw in Almen ziet niemand", "almen")]
    [InlineData("ALMEN", "almen")]
    [InlineData("Almen.", "almen")]
    [InlineData("(almen)", "almen")]
    [InlineData("buurman uit loggem", "lochem")] // as it is said
    [InlineData("hij woont in Laorne", "laren")]
    [InlineData("'t Joppe", "joppe")]
    [InlineData("’t joppe", "joppe")]
    [InlineData("in het joppe", "joppe")]
    [InlineData("iemand in Kring van Dorth", "kring-van-dorth")] // of more words
    [InlineData("kring v. dorth", "kring-van-dorth")]
    [InlineData("Klein Dochteren", "lochem")]
    [InlineData("Groot Dochteren", "laren")] // the words decide together
    [InlineData("Quatre-Bras", "gorssel")]
    [InlineData("Lochem-Zuid", "lochem")]
    [InlineData("ze komt van Laren", "laren")]
    [InlineData("van Almen naar Laren", "almen")] // said first
    [InlineData("7218", "almen")]
    [InlineData("postcode 7218 AB", "almen")]
    [InlineData("7218AB", "almen")]
    [InlineData("7218ab, nummer 3", "almen")]
    [InlineData("7241", "lochem")] // shared with Exel and Zwiep; the largest is meant
    [InlineData("7245", "laren")] // shared with Exel
    [InlineData("7241 in Zwiep", "zwiep")] // a name goes before a postcode
    [InlineData("7218 euro schuld, in 7211", "eefde")]
    public void A_village_is_found(string text, string village) =>
        Assert.Equal(village, Lochem.Gazetteer.Find(text)?.Village.Id.Value);

    [Theory]
    [InlineData("")]
    [InlineData("mijn buurvrouw ziet niemand")]
    [InlineData("Amsterdam")]
    [InlineData("Almenaar")] // part of a word
    [InlineData("mevrouw van Laren")] // a person
    [InlineData("mw. Laren")]
    [InlineData("meneer Van Almen is vergeetachtig")]
    [InlineData("fam. van Eefde")]
    [InlineData("7218 euro")] // an amount
    [InlineData("€ 7218")]
    [InlineData("€7218")]
    [InlineData("eur 7218")]
    [InlineData("72180")]
    [InlineData("7218A")]
    [InlineData("7218A1")]
    [InlineData("kring van")]
    [InlineData("1234")]
    public void No_village_is_found(string text) => Assert.Null(Lochem.Gazetteer.Find(text));

    [Fact]
    public void A_person_named_after_a_village_does_not_hide_the_village() =>
        Assert.Equal("almen", Lochem.Gazetteer.Find("mevrouw van Laren uit Almen")?.Village.Id.Value);

    [Fact]
    public void The_words_that_named_it_are_kept() => Assert.Equal("kring van dorth", Lochem.Gazetteer.Find("in Kring van Dorth!")?.Said);

    [Fact]
    public void Every_village_is_found_by_its_own_name_and_each_of_its_spellings() =>
        Assert.All(Lochem.Organisation.Villages.Values, village =>
            Assert.All(village.Aliases.Prepend(village.Name), name => Assert.Equal(village.Id, Lochem.Gazetteer.Find(name)?.Village.Id)));
}
