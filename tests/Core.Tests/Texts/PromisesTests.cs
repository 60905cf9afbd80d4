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

    private static readonly DateTimeOffset Saturday = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

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
        text = Regex.Replace(text, @"binnen \{termijn\}", "");
        Assert.True(language != "nl" || !Regex.IsMatch(text, @"\b(binnen|vandaag|morgen|zo snel|meteen|straks|minuten|kwartier|uren|werkdagen)\b", RegexOptions.IgnoreCase), text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_moment_is_named_only_where_the_office_is_closed_and_as_the_first_on_which_somebody_reads(string language, TextId id, FormOfAddress address)
    {
        var text = Lochem.Texts.Find(language, id, address)!;

        Assert.Equal(
            id is TextId.SuicideClosed or TextId.SuicideSelfClosed or TextId.NotSeenClosed or TextId.ScamClosed or TextId.ScamSelfClosed or TextId.CallNowClosed
                or TextId.UrgentClosed or TextId.ReceivedClosed or TextId.ReceivedSelfClosed or TextId.FormClosed,
            text.Contains("{dag}", StringComparison.Ordinal) || text.Contains("{tijd}", StringComparison.Ordinal));
        Assert.True(language != "nl" || !text.Contains("{tijd}", StringComparison.Ordinal) || text.Contains("na {tijd} uur", StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData(Urgency.Normal)]
    [InlineData(Urgency.Urgent)]
    [InlineData(Urgency.Acute)]
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

    /// <summary>When something acute comes in (local time), whether somebody is on call, and what may be said of when somebody looks.</summary>
    [Theory]
    [InlineData("2026-11-23T09:00", false, "15 minuten")]
    [InlineData("2026-11-23T16:45", false, "15 minuten")] // the last moment
    [InlineData("2026-11-23T16:46", false, "")] // the office closes first, and nothing can be promised
    [InlineData("2026-11-23T17:00", false, "op dinsdag na 9.00 uur")]
    [InlineData("2026-11-27T16:59", false, "op maandag")] // the office closes at noon on Fridays
    [InlineData("2026-12-25T12:00", false, "op maandag na 9.00 uur")] // Christmas
    [InlineData("2026-11-23T16:46", true, "15 minuten")]
    [InlineData("2026-11-23T03:00", true, "15 minuten")]
    [InlineData("2026-12-25T12:00", true, "15 minuten")]
    [InlineData("2026-10-25T02:30", true, "15 minuten")] // the night the clock changes
    public void What_is_acute_is_told_when_somebody_looks(string local, bool onCall, string when)
    {
        var organisation = Lochem.Organisation with { Terms = Terms.Default with { OnCall = onCall } };
        var at = DateTime.Parse(local, System.Globalization.CultureInfo.InvariantCulture);
        var now = LocalTime.Instant(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), organisation.Hours.Zone);

        var answer = new Answers(organisation).To(Acute(Danger.Medical), new Turn.First(), now)!;

        Assert.StartsWith("Is er nu gevaar? Bel direct 112.", answer, StringComparison.Ordinal);
        Assert.Equal(when == "15 minuten", answer.Contains("Iemand van ons kijkt binnen 15 minuten.", StringComparison.Ordinal));
        Assert.Equal(when.StartsWith("op", StringComparison.Ordinal), answer.Contains($"Nu leest niemand dit, pas {when}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Danger.Suicide, "113")]
    [InlineData(Danger.NotSeen, "0900-8844")]
    [InlineData(Danger.ScamNow, "0900-8844")]
    [InlineData(Danger.Medical, "huisartsenpost")]
    [InlineData(Danger.Fire, "112")]
    [InlineData(Danger.None, "huisartsenpost")]
    public void Who_writes_of_what_is_acute_while_nobody_is_there_reads_so_and_whom_to_call(Danger danger, string call)
    {
        var answer = new Answers(Lochem.Organisation).To(Acute(danger), new Turn.First(), Saturday)!;

        Assert.Contains("Nu leest niemand dit, pas op maandag na 9.00 uur.", answer, StringComparison.Ordinal);
        Assert.Contains("112", answer, StringComparison.Ordinal);
        Assert.Contains(call, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Danger.Violence)]
    [InlineData(Danger.Suicide)]
    [InlineData(Danger.Medical)]
    public void Of_safety_at_home_the_words_are_the_same_at_any_hour(Danger danger)
    {
        var answers = new Answers(Lochem.Organisation);
        var understood = Acute(danger) with { SafeRoute = true };

        Assert.Equal(answers.To(understood, new Turn.First(), Lochem.Now), answers.To(understood, new Turn.First(), Saturday));
        Assert.DoesNotContain("leest", answers.To(understood, new Turn.First(), Saturday)!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TermUnit.Minutes, 30, "nl", "binnen 30 minuten")]
    [InlineData(TermUnit.Hours, 1, "nl", "binnen 1 uur")]
    [InlineData(TermUnit.Minutes, 30, "en", "within 30 minutes")]
    [InlineData(TermUnit.Hours, 1, "en", "within 1 hour")]
    [InlineData(TermUnit.WorkingDays, 1, "nl", null)] // so long is not worth telling
    public void The_term_that_is_told_is_the_one_of_the_organisation(TermUnit unit, int first, string language, string? told)
    {
        var organisation = Lochem.Organisation with { Terms = Terms.Default with { OnCall = true, Acute = new Term(unit, [first, first + 5, first + 10]) } };

        var answer = new Answers(organisation).To(Acute(Danger.None) with { Language = language }, new Turn.First(), Lochem.Now)!;

        Assert.Equal(told is not null, answer.Contains(told ?? "binnen", StringComparison.Ordinal));
    }

    [Fact]
    public void The_duty_manager_reads_the_term_of_the_organisation_and_nothing_else()
    {
        Assert.Equal("Een veiligheidssignaal wacht 20 minuten. Bel de functionaris.", StaffTexts.SafetyWaits(Lochem.Organisation));
        Assert.Equal(
            "Een veiligheidssignaal wacht 45 minuten. Bel de functionaris.",
            StaffTexts.SafetyWaits(Lochem.Organisation with { Terms = Terms.Default with { Safety = new Term(TermUnit.Minutes, [15, 45]) } }));
    }

    private static Understanding Acute(Danger danger) => new(Intent.Signal, Village: null, Theme.Other, Urgency.Acute, danger, SafeRoute: false);
}
