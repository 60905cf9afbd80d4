using System.Globalization;
using Naober.Core.Conversations;
using Naober.Core.Signals;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Texts;

public sealed class AnswersTests
{
    private const string NotSeen = "Is er nu gevaar? Bel 112. Politie: 0900-8844. Andere hulp, dag en nacht: 113 of 0800-2000, ook chat. Wij bellen niet vanzelf terug.";
    private const string HelpLines = "Is er nu gevaar? Bel 112. Niet kunnen praten? Gebruik de 112NL-app. Andere hulp, dag en nacht: 113 of 0800-2000, ook chat. Wij bellen niet vanzelf terug.";
    private const string Suicide = "Is er nu gevaar? Bel 112. Denk jij of iemand anders aan zelfdoding? Bel dag en nacht gratis en anoniem 113 of chat op 113.nl. Dank je wel dat je dit stuurt.";
    private const string SuicideSelf = "Dank je wel dat je dit stuurt. Is er nu gevaar? Bel 112. Denk je aan zelfdoding? Bel dag en nacht gratis en anoniem 113 of chat op 113.nl.";
    private const string Scam = "Is er nu gevaar? Bel 112. Betaal niets, geef geen codes en bel de bank. Politie: 0900-8844. Wij bellen niet vanzelf terug.";
    private const string ScamSelf = "Is er nu gevaar? Bel 112. Betaal niets, geef geen codes en bel je bank. Politie: 0900-8844. Wij bellen niet vanzelf terug.";
    private const string CallNow = "Is er nu gevaar? Bel direct 112. Wij bellen 112 niet voor je. Andere hulp: je huisarts, de huisartsenpost of politie 0900-8844. Wij bellen niet vanzelf terug.";
    private const string Urgent = "Dank je wel. Is er nu gevaar? Bel 112. Kan het niet wachten? Bel Welzijn Lochem: 0573 29 70 00.";
    private const string UrgentClosed = "Dank je wel. We lezen je bericht op maandag na 9.00 uur. Wil je niet wachten? Spoed: 112. Politie: 0900-8844. Je huisarts kan ook helpen.";
    private const string Received = "Dank je wel. We hebben je bericht ontvangen. Iemand van Welzijn Lochem leest het op een werkdag. Gevaar of spoed? Bel 112. Dit nummer is geen noodnummer.";
    private const string ReceivedClosed = "Dank je wel. We lezen je bericht op maandag na 9.00 uur. Gevaar of spoed? Bel 112. Dit nummer is geen noodnummer.";
    private const string ReceivedSelf = "Dank je wel. Iemand van Welzijn Lochem leest je bericht en neemt contact met je op. Gevaar of spoed? Bel 112. Dit nummer is geen noodnummer.";
    private const string ReceivedSelfClosed = "Dank je wel. We lezen je bericht op maandag na 9.00 uur en nemen contact met je op. Gevaar of spoed? Bel 112. Dit nummer is geen noodnummer.";

    private static readonly DateTimeOffset Monday = At("2026-11-23T10:00:00Z"); // the office is open
    private static readonly DateTimeOffset Saturday = At("2026-11-21T10:00:00Z"); // and closed
    private static readonly Answers Texts = new(Lochem.Organisation);

    /// <summary>What is dangerous, how soon, about whom; what is answered when the office is open and when it is closed. Null: the same.</summary>
    private static readonly (Danger Danger, Urgency? Urgency, About? About, string Open, string? Closed)[] Rows =
    [
        (Danger.Suicide, null, About.Self, SuicideSelf, null),
        (Danger.Suicide, null, About.Other, Suicide, null),
        (Danger.Suicide, null, About.Unknown, Suicide, null),
        (Danger.Despair, null, About.Self, SuicideSelf, null),
        (Danger.Despair, null, About.Other, Suicide, null),
        (Danger.Despair, null, About.Unknown, Suicide, null),
        (Danger.Violence, null, null, HelpLines, null),
        (Danger.Coercion, null, null, HelpLines, null),
        (Danger.Child, null, null, HelpLines, null),
        (Danger.Other, null, null, HelpLines, null),
        (Danger.NotSeen, null, null, NotSeen, null),
        (Danger.Wandering, null, null, NotSeen, null),
        (Danger.ScamNow, null, About.Self, ScamSelf, null),
        (Danger.ScamNow, null, About.Other, Scam, null),
        (Danger.ScamNow, null, About.Unknown, Scam, null),
        (Danger.Medical, null, null, CallNow, null),
        (Danger.Fire, null, null, CallNow, null),
        (Danger.None, Urgency.Acute, null, CallNow, null),
        (Danger.None, Urgency.Urgent, null, Urgent, UrgentClosed),
        (Danger.None, Urgency.Normal, About.Self, ReceivedSelf, ReceivedSelfClosed),
        (Danger.None, Urgency.Normal, About.Other, Received, ReceivedClosed),
        (Danger.None, Urgency.Normal, About.Unknown, Received, ReceivedClosed),
    ];

    private const string Looks = "Iemand van ons kijkt binnen 15 minuten.";
    private const string Reads = "Nu leest niemand dit, pas op maandag na 9.00 uur.";

    /// <summary>The same for what is acute: when the office is open and when it is closed.</summary>
    private static readonly Dictionary<string, (string Open, string Closed)> Acute = new()
    {
        [Suicide] = Both("Gevaar? Bel 112. Denk jij of een ander aan zelfdoding? Bel dag en nacht 113 of chat op 113.nl."),
        [SuicideSelf] = Both("Is er nu gevaar? Bel 112. Denk je aan zelfdoding? Bel dag en nacht 113 of chat op 113.nl."),
        [HelpLines] = (HelpLines, HelpLines), // whatever it was: perhaps it is unsafe at home
        [NotSeen] = Both("Is er nu gevaar? Bel 112. Politie: 0900-8844. Andere hulp: 113 of 0800-2000."),
        [Scam] = Both("Gevaar? Bel 112. Betaal niets, geef geen codes en bel de bank. Politie: 0900-8844."),
        [ScamSelf] = Both("Gevaar? Bel 112. Betaal niets, geef geen codes en bel je bank. Politie: 0900-8844."),
        [CallNow] = Both("Is er nu gevaar? Bel direct 112. Andere hulp: huisartsenpost of politie 0900-8844."),
    };

    public static TheoryData<Danger, Urgency, About> All =>
        new(from d in Enum.GetValues<Danger>() from u in Enum.GetValues<Urgency>() from a in Enum.GetValues<About>() select (d, u, a));

    public static TheoryData<Turn> Turns =>
    [
        new Turn.First(), new Turn.AskVillage(), new Turn.OfferVillage(new VillageId("almen")), new Turn.Added(),
        new Turn.VillageTold(new VillageId("almen")), new Turn.VillageStillUnknown(),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Danger_urgency_and_whom_it_is_about_decide_the_answer(Danger danger, Urgency urgency, About about)
    {
        var row = Assert.Single(Rows, r => r.Danger == danger && (r.Urgency ?? urgency) == urgency && (r.About ?? about) == about);
        var understood = Understood(danger, urgency) with { About = about };

        var (open, closed) = urgency == Urgency.Acute ? Acute[row.Open] : (row.Open, row.Closed ?? row.Open);

        Assert.Equal(open, Texts.To(understood, new Turn.First(), Monday));
        Assert.Equal(closed, Texts.To(understood, new Turn.First(), Saturday));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Safety_at_home_is_answered_alike_whatever_was_written_except_for_suicide(Danger danger, Urgency urgency, About about)
    {
        var answer = Texts.To(Understood(danger, urgency) with { SafeRoute = true, About = about }, new Turn.First(), Monday);

        Assert.Equal(danger is Danger.Suicide or Danger.Despair ? (about == About.Self ? SuicideSelf : Suicide) : HelpLines, answer);
    }

    [Theory]
    [MemberData(nameof(Turns))]
    public void After_danger_urgency_or_safety_at_home_nothing_is_asked(Turn turn)
    {
        Understanding[] grave = [Understood(Danger.Despair, Urgency.Normal), Understood(Danger.None, Urgency.Urgent), Understood(Danger.None, Urgency.Normal) with { SafeRoute = true }];

        Assert.All(
            from understood in grave
            from intent in Enum.GetValues<Intent>()
            select (Said: Texts.To(understood with { Intent = intent }, turn, Monday), First: Texts.To(understood, new Turn.First(), Monday)),
            answer => Assert.Equal(answer.First, answer.Said));
    }

    [Fact]
    public void Who_asks_to_be_left_alone_is_not_told_that_somebody_will_make_contact()
    {
        var understood = Understood(Danger.None, Urgency.Normal) with { About = About.Self, Wishes = [new SaidWish(ContactWish.DoNotContact, "niet bellen")] };

        Assert.Equal(Received, Texts.To(understood, new Turn.First(), Monday));
    }

    [Theory]
    [InlineData("2026-11-23T05:00:00Z", "vandaag na 9.00 uur")] // Monday, six o'clock
    [InlineData("2026-11-23T16:00:00Z", "op dinsdag na 9.00 uur")] // five o'clock, the door just closed
    [InlineData("2026-11-27T11:30:00Z", "op maandag na 9.00 uur")] // Friday half past twelve
    [InlineData("2026-04-03T16:00:00Z", "op dinsdag na 9.00 uur")] // before Easter
    [InlineData("2026-12-23T23:30:00Z", "op maandag na 9.00 uur")] // Christmas
    [InlineData("2026-12-30T17:00:00Z", "op maandag na 9.00 uur")]
    [InlineData("2026-03-27T17:00:00Z", "op maandag na 9.00 uur")] // the clock goes forward on Sunday
    public void Outside_office_hours_the_answer_says_when_somebody_reads_it(string utc, string when) =>
        Assert.Contains($"We lezen je bericht {when}.", Texts.To(Understood(Danger.None, Urgency.Normal), new Turn.First(), At(utc)), StringComparison.Ordinal);

    [Fact]
    public void A_day_more_than_a_week_away_has_its_date()
    {
        var holiday = Enumerable.Range(24, 8).Select(d => $"2026-12-{d}").ToList();
        var answers = new Answers(Lochem.Read(Lochem.Pack with { ClosedDays = holiday }));

        Assert.Contains("op maandag 4 januari na 9.00 uur", answers.To(Understood(Danger.None, Urgency.Normal), new Turn.First(), At("2026-12-23T17:00:00Z")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_conversation_asks_and_answers_once()
    {
        var almen = new VillageId("kring-van-dorth");

        Assert.StartsWith("Dank je wel. In welk dorp is dit?", To(new Turn.AskVillage()), StringComparison.Ordinal);
        Assert.StartsWith("Dank je wel. Gaat het over Kring van Dorth? Stuur JA of de naam van het dorp.", To(new Turn.OfferVillage(almen)), StringComparison.Ordinal);
        Assert.StartsWith("Dank je wel. We weten nu dat het over Kring van Dorth gaat.", To(new Turn.VillageTold(almen)), StringComparison.Ordinal);
        Assert.StartsWith("Dank je wel. We weten het dorp nog niet.", To(new Turn.VillageStillUnknown()), StringComparison.Ordinal);
        Assert.StartsWith("Dank je wel. We doen dit bij je vorige bericht.", To(new Turn.Added()), StringComparison.Ordinal);

        static string? To(Turn turn) => Texts.To(Understood(Danger.None, Urgency.Normal), turn, Monday);
    }

    [Theory]
    [InlineData(Intent.Stop, "Je krijgt geen herinneringen meer van Welzijn Lochem. Je kunt ons altijd sms'en.")]
    [InlineData(Intent.Start, "Voor welk dorp wil je een herinnering?")]
    [InlineData(Intent.Help, "Is er nu gevaar? Bel 112. Dit is Welzijn Lochem.")]
    [InlineData(Intent.WhereAndWhen, "Waar en wanneer wij er staan, is op dit nummer niet bekend.")]
    [InlineData(Intent.Thanks, "Dank je wel voor je bericht.")]
    [InlineData(Intent.Empty, "We lezen geen tekst in je bericht.")]
    public void Who_wants_something_else_gets_that_and_112_and_no_question(Intent intent, string begin)
    {
        var understood = Understood(Danger.None, Urgency.Normal) with { Intent = intent };

        Assert.StartsWith(begin, Texts.To(understood, new Turn.First(), Monday), StringComparison.Ordinal);
        Assert.StartsWith(begin, Texts.To(understood, new Turn.AskVillage(), Monday), StringComparison.Ordinal);
        Assert.Contains("112", Texts.To(understood, new Turn.First(), Monday), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_answered_to_spam_to_thanks_at_the_end_and_where_the_vendor_did()
    {
        var understood = Understood(Danger.None, Urgency.Normal);

        Assert.Null(Texts.To(understood with { Intent = Intent.Spam }, new Turn.First(), Monday));
        Assert.Null(Texts.To(understood with { Intent = Intent.Thanks }, new Turn.Added(), Monday));
        Assert.Null(Texts.To(understood with { Intent = Intent.Empty }, new Turn.Added(), Monday));
        Assert.Null(Texts.To(understood with { Intent = Intent.Stop }, new Turn.First(), Monday, vendorAnswered: true));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_form_is_always_answered_and_not_with_words_about_texting(Danger danger, Urgency urgency, About about)
    {
        var understood = Understood(danger, urgency) with { About = about };
        var answers = from intent in Enum.GetValues<Intent>() from now in new[] { Monday, Saturday } select Texts.ForForm(understood with { Intent = intent }, now);

        Assert.All(answers, a => Assert.DoesNotMatch("sms|nummer|stuur ", a.ToLowerInvariant()));
        Assert.Equal(danger == Danger.None && urgency == Urgency.Normal, Texts.ForDanger(understood, Monday) is null);
    }

    [Fact]
    public void An_organisation_that_says_u_never_says_je()
    {
        var answers = new Answers(Lochem.Read(Lochem.Pack with { Address = "u" }));

        Assert.StartsWith("Dank u wel. We hebben uw bericht ontvangen.", answers.To(Understood(Danger.None, Urgency.Normal), new Turn.First(), Monday), StringComparison.Ordinal);
        Assert.Contains("met uw bericht", answers.PickedUp("nl"), StringComparison.Ordinal);
        Assert.Contains("met uw bericht", answers.Closed("nl"), StringComparison.Ordinal);
    }

    /// <summary>Why it was closed, whether the sender wrote about themself, and whether the answer says that something was done.</summary>
    [Theory]
    [InlineData(CloseReason.Handled, false, "iets met je bericht gedaan")]
    [InlineData(CloseReason.PassedOn, false, "iets met je bericht gedaan")]
    [InlineData(CloseReason.Neighbours, false, "iets met je bericht gedaan")]
    [InlineData(CloseReason.Resident, false, "iets met je bericht gedaan")]
    [InlineData(CloseReason.NothingNeeded, false, "Je bericht is gelezen en afgesloten.")]
    [InlineData(CloseReason.NotTraceable, false, "Je bericht is gelezen en afgesloten.")]
    [InlineData(CloseReason.Duplicate, false, "Je bericht is gelezen en afgesloten.")]
    [InlineData(CloseReason.NotTraceable, true, "We zijn klaar met je bericht.")]
    [InlineData(CloseReason.Handled, true, "We zijn klaar met je bericht.")]
    public void Closing_says_that_something_was_done_only_where_something_was(CloseReason reason, bool aboutSelf, string says)
    {
        var answer = Texts.Closed("nl", aboutSelf, reason);

        Assert.Contains(says, answer, StringComparison.Ordinal);
        Assert.Contains("Stuur ons", answer, StringComparison.Ordinal); // whoever still worries can write again
    }

    private static (string Open, string Closed) Both(string text) => ($"{text} {Looks}", $"{text} {Reads}");

    private static Understanding Understood(Danger danger, Urgency urgency) =>
        new(Intent.Signal, Village: null, Theme.Other, urgency, danger, SafeRoute: false);

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture);
}
