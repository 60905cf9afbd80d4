using System.Text.RegularExpressions;
using Naober.Core.Calendar;
using Naober.Core.Conversations;
using Naober.Core.Routing;
using Naober.Core.Texts;
using Naober.Core.Triage;

namespace Naober.Core.Tests.Texts;

/// <summary>No text promises sooner than the terms say: it may name the moment from which somebody is there, and no other.</summary>
public sealed class PromisesTests
{
    // What may stand in a text in digits: numbers to call, that they answer day and night, and "4 cijfers" of a postcode.
    private static readonly Regex NoTerm = new(@"112NL|112|113\.nl|113|0800-2000|0900-8844|7/24|\b4\b");

    public static TheoryData<string, TextId, FormOfAddress> All =>
        new(from language in Lochem.Texts.Languages
            from id in TextIds.All
            from address in Enum.GetValues<FormOfAddress>()
            where Lochem.Texts.Find(language, id, address) is not null
            select (language, id, address));

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_names_no_term_of_its_own(string language, TextId id, FormOfAddress address)
    {
        var text = Lochem.Texts.Find(language, id, address)!;

        Assert.DoesNotMatch(@"\d", NoTerm.Replace(text, ""));
        Assert.True(language != "nl" || !Regex.IsMatch(text, @"\b(binnen|vandaag|morgen|zo snel|meteen|straks|minuten|kwartier|uren|werkdagen)\b", RegexOptions.IgnoreCase), text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_moment_is_named_only_where_the_office_is_closed_and_as_the_first_on_which_somebody_reads(string language, TextId id, FormOfAddress address)
    {
        var text = Lochem.Texts.Find(language, id, address)!;

        Assert.Equal(
            id is TextId.UrgentClosed or TextId.ReceivedClosed or TextId.ReceivedSelfClosed or TextId.FormClosed,
            text.Contains("{dag}", StringComparison.Ordinal) || text.Contains("{tijd}", StringComparison.Ordinal));
        Assert.True(language != "nl" || !text.Contains("{tijd}", StringComparison.Ordinal) || text.Contains("na {tijd} uur", StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData(Urgency.Normal)]
    [InlineData(Urgency.Urgent)]
    public void The_moment_that_a_text_names_is_the_one_from_which_the_term_counts(Urgency urgency)
    {
        var hours = Lochem.Organisation.Hours;
        var answers = new Answers(Lochem.Organisation);
        var understood = new Understanding(Intent.Signal, Village: null, Theme.Other, urgency, Danger.None, SafeRoute: false);
        var moments = Enumerable.Range(0, 366 * 4).Select(n => new DateTimeOffset(2026, 11, 20, 0, 30, 0, TimeSpan.Zero).AddHours(6 * n)).Where(m => !hours.IsOpen(m)).ToList();

        Assert.NotEmpty(moments);
        Assert.All(moments, now =>
        {
            var counts = hours.After(now, TimeSpan.Zero);
            var (_, time) = LocalTime.Of(counts, hours.Zone);
            Assert.Contains($"na {time.Hour}.{time.Minute:00} uur", answers.To(understood, new Turn.First(), now)!, StringComparison.Ordinal);
            Assert.Equal(hours.NextOpening(now), counts);
            Assert.True(Escalation.PickUpBy(Lochem.Organisation, Lochem.ASignal() with { ReceivedAt = now, Urgency = urgency }) > counts);
        });
    }

    [Fact]
    public void The_duty_manager_reads_the_term_of_the_organisation_and_nothing_else()
    {
        Assert.Equal("Een veiligheidssignaal wacht 20 minuten. Bel de functionaris.", StaffTexts.SafetyWaits(Lochem.Organisation));
        Assert.Equal(
            "Een veiligheidssignaal wacht 45 minuten. Bel de functionaris.",
            StaffTexts.SafetyWaits(Lochem.Organisation with { Terms = Terms.Default with { Safety = new Term(TermUnit.Minutes, [15, 45]) } }));
    }
}
