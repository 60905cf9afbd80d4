using Naober.Core.Organisations;
using Naober.Core.Routing;

namespace Naober.Core.Tests.Routing;

public sealed class TermsTests
{
    [Fact]
    public void Who_says_nothing_has_the_usual_terms_and_nobody_on_call()
    {
        var terms = Lochem.Read(Lochem.Pack with { Terms = null, OnCall = false }).Terms;

        Assert.Equal(
            ("15 minuten", "2 uur", "2 werkdagen", "10 minuten", false),
            (terms.Acute.Say(0), terms.Urgent.Say(0), terms.Normal.Say(0), terms.Safety.Say(0), terms.OnCall));
    }

    [Theory]
    [InlineData("1, 3, 6 uur", TermUnit.Hours, "1 3 6")]
    [InlineData("1,3,6 uur", TermUnit.Hours, "1 3 6")]
    [InlineData("30, 60, 90 minuten", TermUnit.Minutes, "30 60 90")]
    [InlineData("1, 2, 3 werkdagen", TermUnit.WorkingDays, "1 2 3")]
    public void An_organisation_says_its_own(string text, TermUnit unit, string steps)
    {
        var terms = Lochem.Read(Lochem.Pack with { Terms = new PackTerms(Acute: null, text, Normal: null, Safety: null), OnCall = true }).Terms;

        Assert.Equal((unit, steps), (terms.Urgent.Unit, string.Join(' ', terms.Urgent.Steps)));
        Assert.True(terms.OnCall);
        Assert.Equal("15 minuten", terms.Acute.Say(0));
    }

    [Theory]
    [InlineData("2 uur")] // one step of three
    [InlineData("2, 4, 6, 8 uur")]
    [InlineData("2, 2, 6 uur")]
    [InlineData("4, 2, 6 uur")]
    [InlineData("0, 2, 4 uur")]
    [InlineData("-1, 2, 4 uur")]
    [InlineData("2, 4, 600 uur")]
    [InlineData("2, 4, 6")]
    [InlineData("2, 4, 6 uren")]
    [InlineData("twee, vier, zes uur")]
    [InlineData("uur")]
    [InlineData("")]
    public void What_is_wrong_is_said_in_Dutch_with_an_example(string text)
    {
        List<string> errors = [];

        TermsReader.Read(onCall: false, new PackTerms(Acute: null, text, Normal: null, Safety: null), errors);

        Assert.Equal(
            [$"De termijnen bij 'terms.urgent' ('{text}') kloppen niet. Schrijf 3 getallen die oplopen, en dan minuten, uur of werkdagen. Bijvoorbeeld: 2, 4, 6 uur."],
            errors);
    }

    [Fact]
    public void Safety_at_home_has_two_steps()
    {
        List<string> errors = [];

        TermsReader.Read(onCall: false, new PackTerms(null, null, null, "10, 20, 30 minuten"), errors);

        Assert.Contains("Schrijf 2 getallen", Assert.Single(errors), StringComparison.Ordinal);
    }
}
