using Naober.Core.Organisations;
using Naober.Core.Privacy;

namespace Naober.Core.Tests.Privacy;

public sealed class RetentionTests
{
    [Fact]
    public void What_a_pack_leaves_out_is_as_the_domain_guide_proposes()
    {
        var retention = Read(new PackRetention(TextDaysAfterClosing: 14));

        Assert.Equal(Retention.Default with { TextDaysAfterClosing = 14 }, retention);
    }

    [Theory]
    [InlineData("textDaysAfterClosing", 13)]
    [InlineData("textDaysAfterClosing", 31)]
    [InlineData("textMonths", 7)]
    [InlineData("signalMonths", 13)]
    [InlineData("questionDays", 8)]
    [InlineData("logMonths", 25)]
    [InlineData("logMonths", 11)]
    [InlineData("optInMonths", 0)]
    [InlineData("requestMonths", 25)]
    [InlineData("requestMonths", 5)]
    public void A_term_that_is_too_long_or_too_short_is_named_in_Dutch(string name, int term)
    {
        var errors = new List<string>();

        RetentionReader.Read(
            new PackRetention(
                name == "textDaysAfterClosing" ? term : null,
                name == "textMonths" ? term : null,
                name == "signalMonths" ? term : null,
                name == "questionDays" ? term : null,
                name == "logMonths" ? term : null,
                name == "optInMonths" ? term : null,
                name == "requestMonths" ? term : null),
            errors);

        var error = Assert.Single(errors);
        Assert.Contains($"'retention.{name}' ({term}) klopt niet", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "minder dan 5")]
    [InlineData(4, "minder dan 5")]
    [InlineData(5, "5")]
    [InlineData(1234, "1234")]
    public void A_count_of_few_is_not_shown(int count, string shown) => Assert.Equal(shown, SmallNumber.Show(count));

    private static Retention Read(PackRetention pack)
    {
        var errors = new List<string>();
        var retention = RetentionReader.Read(pack, errors);
        Assert.Empty(errors);
        return retention;
    }
}
