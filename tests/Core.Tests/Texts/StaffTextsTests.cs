using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Texts;

public sealed class StaffTextsTests
{
    // Teams refuses a longer preview.
    private const int LongestPreview = 150;

    [Theory]
    [InlineData("almen", Urgency.Normal, "Nieuw bericht uit Almen")]
    [InlineData("almen", Urgency.Urgent, "Spoed: nieuw bericht uit Almen")]
    [InlineData("almen", Urgency.Acute, "Spoed: nieuw bericht uit Almen")]
    [InlineData(null, Urgency.Normal, "Nieuw bericht, dorp nog onbekend")]
    [InlineData(null, Urgency.Acute, "Spoed: nieuw bericht, dorp nog onbekend")]
    public void Teams_shows_village_and_urgency(string? village, Urgency urgency, string summary) =>
        Assert.Equal(summary, Summary(Lochem.ASignal() with { Village = village is null ? null : new VillageId(village), Urgency = urgency }));

    [Fact]
    public void Of_safety_at_home_Teams_shows_nothing_at_all()
    {
        var summaries =
            from urgency in Enum.GetValues<Urgency>()
            from village in new VillageId?[] { null, new VillageId("almen"), new VillageId("laren") }
            select Summary(Lochem.ASignal() with { SafeRoute = true, Urgency = urgency, Village = village });

        Assert.Equal(["Er staat een bericht klaar"], summaries.Distinct());
    }

    [Fact]
    public void No_summary_names_a_theme_or_a_danger()
    {
        var summaries =
            from theme in Enum.GetValues<Theme>()
            from danger in Enum.GetValues<Danger>()
            from village in Lochem.Organisation.Villages.Keys
            select Summary(Lochem.ASignal() with { Theme = theme, Danger = danger, Village = village });

        Assert.All(summaries, summary =>
        {
            Assert.InRange(summary.Length, 1, LongestPreview);
            Assert.All(Enum.GetValues<Theme>(), theme => Assert.DoesNotContain(Labels.Of(theme), summary, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void A_work_phone_gets_a_link_and_nothing_else() =>
        Assert.Equal(
            "Naober: er staat een bericht klaar. Open https://naober.example/werk/signaal/x",
            StaffTexts.Sms(new Uri("https://naober.example/werk/signaal/x")));

    private static string Summary(Signal signal) => StaffTexts.Summary(Lochem.Organisation, signal);
}
