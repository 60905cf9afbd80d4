using Naober.Core.Conversations;
using Naober.Core.Signals;
using Naober.Core.Triage;
using Naober.Core.Villages;

namespace Naober.Core.Tests.Conversations;

public sealed class ConversationTests
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly VillageId Almen = new("almen");
    private static readonly VillageId Laren = new("laren");

    private static readonly SignalId First = SignalId.FromSms("SM1");
    private static readonly SignalId Second = SignalId.FromSms("SM2");
    private static readonly SignalId Third = SignalId.FromSms("SM3");

    [Fact]
    public void Who_names_no_village_is_asked_for_it() =>
        Assert.Equal(new Placement(new Turn.AskVillage()), Place(Conversation.Blank, First, "mijn buurman is eenzaam"));

    [Fact]
    public void Who_names_a_village_is_asked_nothing() =>
        Assert.Equal(Placement.First, Place(Conversation.Blank, First, "mijn buurman in Almen is eenzaam"));

    [Theory]
    [InlineData("mijn man slaat mij")]
    [InlineData("ik wil niet meer leven")]
    [InlineData("er is brand bij de buren")]
    public void In_danger_nobody_is_asked_anything(string text) => Assert.Equal(Placement.First, Place(Conversation.Blank, First, text));

    [Fact]
    public void Who_cannot_answer_is_asked_nothing() => Assert.Equal(
        Placement.First, Conversation.Blank.Place(First, Read("mijn buurman is eenzaam"), "mijn buurman is eenzaam", canReply: false, Nine));

    [Fact]
    public void The_last_village_is_offered_and_not_assumed() => Assert.Equal(
        new Placement(new Turn.OfferVillage(Almen), Earlier: First), Place(After(First, new Turn.First(), Almen), Second, "mijn zus is eenzaam", Nine.AddDays(9)));

    [Theory]
    [InlineData("ik maak me nog steeds zorgen", true)]
    [InlineData("ja", true)]
    [InlineData("jullie hebben niks gedaan", true)]
    [InlineData("ik wil een klacht indienen over jullie contactpersoon", false)] // that is the coordinator's, not of who it may be about
    [InlineData("mijn buurvrouw in Laren is eenzaam", false)] // about somewhere else
    [InlineData("AFMELDEN", false)]
    [InlineData("WANNEER ALMEN", false)]
    [InlineData("dank je wel", false)] // thanks end the talk
    public void A_later_message_may_be_a_reply_to_what_was_closed(string text, bool may) => Assert.Equal(
        may ? First : null, Place(After(First, new Turn.First(), Almen), Second, text, Nine.AddDays(9)).Earlier);

    [Theory]
    [InlineData("Nummer 12 geloof ik", 13, true)]
    [InlineData("Nummer 12 geloof ik", 15, false)]
    [InlineData("dank je wel", 1, true)]
    [InlineData("AFMELDEN", 1, false)]
    public void What_somebody_writes_after_a_colleague_texted_them_belongs_to_that_signal(string text, int days, bool belongs)
    {
        var texted = After(First, new Turn.First(), Almen).After(Lochem.ASignal(), Nine);

        Assert.Equal(belongs ? Lochem.ASignal().Id : null, Place(texted, Second, text, Nine.AddDays(days)).PartOf);
    }

    [Fact]
    public void One_reply_answers_a_colleague_and_the_next_message_is_judged_by_itself()
    {
        var replied = After(First, new Turn.First(), Almen).After(Lochem.ASignal(), Nine)
            .With(new Exchange(Second, Lochem.ASignal().Id, Nine.AddDays(1), new Turn.Added(), Almen, Shielded: false));

        Assert.Null(Place(replied, Third, "mijn zus is ook eenzaam", Nine.AddDays(3)).PartOf);
    }

    [Fact]
    public void The_village_of_a_shielded_signal_is_not_offered_to_who_may_read_along() => Assert.Equal(
        new Placement(new Turn.AskVillage(), Earlier: First),
        Place(After(First, new Turn.First(), Almen, shielded: true), Second, "mijn zus is eenzaam", Nine.AddDays(14).AddMinutes(1)));

    [Theory]
    [InlineData(61)]
    [InlineData(14 * 24 * 60)]
    public void After_danger_nothing_is_asked_of_a_phone_that_somebody_may_read_for_two_weeks(int minutes) => Assert.Equal(
        new Placement(new Turn.First(), Silent: true, Earlier: First),
        Place(After(First, new Turn.First(), Almen, shielded: true), Second, "bel mij morgen om tien uur", Nine.AddMinutes(minutes)));

    [Fact]
    public void The_same_message_twice_is_met_with_the_same_silence()
    {
        var shielded = After(First, new Turn.First(), Almen, shielded: true);
        var recorded = shielded.With(new Exchange(Second, Second, Nine.AddHours(2), new Turn.First(), null, Shielded: false));

        var (first, again) = (Place(shielded, Second, "mijn zus is eenzaam", Nine.AddHours(2)), Place(recorded, Second, "mijn zus is eenzaam", Nine.AddHours(2)));

        Assert.True(first.Silent);
        Assert.True(again.Silent);
    }

    [Fact]
    public void A_name_that_may_be_something_else_is_offered() => Assert.IsType<Turn.OfferVillage>(
        Place(Conversation.Blank, First, "mijn buurman in Joppe of in Laren is eenzaam").Turn);

    [Theory]
    [InlineData("Almen")]
    [InlineData("in almen hoor")]
    [InlineData("Alme")]
    [InlineData("7218")]
    [InlineData("het is in Almen, bij de kerk, en ze heet Truus en ze woont er al lang")]
    public void A_reply_that_names_the_village_tells_it(string reply) => Assert.Equal(
        new Placement(new Turn.VillageTold(Almen), First), Place(After(First, new Turn.AskVillage()), Second, reply, Nine.AddHours(23)));

    [Theory]
    [InlineData("JA")]
    [InlineData("ja hoor")]
    [InlineData("Ja dat klopt")]
    [InlineData("klopt")]
    [InlineData("yes")]
    [InlineData("joa")]
    public void A_yes_takes_the_village_that_was_offered(string reply) => Assert.Equal(
        new Placement(new Turn.VillageTold(Almen), First), Place(After(First, new Turn.OfferVillage(Almen)), Second, reply, Nine.AddHours(1)));

    [Theory]
    [InlineData("nee")]
    [InlineData("nee, niet Almen")]
    [InlineData("weet ik niet")]
    [InlineData("ja maar niet daar")]
    [InlineData("dank je wel")]
    [InlineData("7245")]
    public void Any_other_reply_belongs_to_the_signal_and_is_not_asked_again(string reply)
    {
        var place = Place(After(First, new Turn.OfferVillage(Laren)), Second, reply, Nine.AddHours(1));

        Assert.Equal(First, place.PartOf);
        Assert.True(place.Turn is Turn.VillageStillUnknown or Turn.VillageTold { Village.Value: "almen" }, $"{place.Turn}");
    }

    [Fact]
    public void A_yes_to_a_question_that_offered_nothing_tells_nothing() =>
        Assert.IsType<Turn.VillageStillUnknown>(Place(After(First, new Turn.AskVillage()), Second, "JA", Nine.AddMinutes(5)).Turn);

    [Fact]
    public void After_a_day_a_reply_is_no_reply() =>
        Assert.Null(Place(After(First, new Turn.AskVillage()), Second, "Almen", Nine.AddHours(24).AddSeconds(1)).PartOf);

    [Fact]
    public void A_question_is_answered_once()
    {
        var answered = After(First, new Turn.AskVillage()).With(new Exchange(Second, First, Nine.AddHours(1), new Turn.VillageTold(Almen), Almen, Shielded: false));

        Assert.Null(Place(answered, Third, "mijn zus in Laren is eenzaam", Nine.AddHours(3)).PartOf);
    }

    [Theory]
    [InlineData(59, true)]
    [InlineData(61, false)]
    public void A_follow_up_within_the_hour_belongs_to_the_same_signal(int minutes, bool belongs) =>
        Assert.Equal(belongs, Place(After(First, new Turn.First(), Almen), Second, "en haar hond blaft", Nine.AddMinutes(minutes)).PartOf is not null);

    [Fact]
    public void What_is_about_another_village_is_no_follow_up() =>
        Assert.Null(Place(After(First, new Turn.First(), Almen), Second, "mijn zus in Laren is eenzaam", Nine.AddMinutes(5)).PartOf);

    [Theory]
    [InlineData("STOP")]
    [InlineData("AFMELDEN")]
    [InlineData("?")]
    [InlineData("wanneer komt de koffiebus in Almen?")]
    public void A_keyword_belongs_to_nothing(string keyword) =>
        Assert.Equal(Placement.First, Place(After(First, new Turn.AskVillage()), Second, keyword, Nine.AddMinutes(5)));

    [Fact]
    public void Danger_in_a_reply_is_not_about_the_village()
    {
        var place = Place(After(First, new Turn.AskVillage()), Second, "er is nu brand in Almen", Nine.AddMinutes(5));

        Assert.Equal(new Placement(new Turn.Added(), First), place);
    }

    [Fact]
    public void After_a_shielded_message_a_follow_up_is_met_with_silence() =>
        Assert.True(Place(After(First, new Turn.First(), shielded: true), Second, "het is weer rustig", Nine.AddMinutes(5)).Silent);

    [Fact]
    public void A_message_is_placed_as_before_whatever_came_after_it()
    {
        var later = After(First, new Turn.AskVillage()).With(new Exchange(Second, First, Nine.AddMinutes(9), new Turn.VillageTold(Almen), Almen, Shielded: false));

        Assert.Equal(new Placement(new Turn.AskVillage()), Place(later, First, "mijn buurman is eenzaam", Nine));
        Assert.Equal(new Placement(new Turn.VillageTold(Almen), First), Place(later, Second, "Almen", Nine.AddMinutes(9)));
    }

    [Fact]
    public void Ten_messages_are_remembered()
    {
        var talk = Enumerable.Range(0, 12).Aggregate(
            Conversation.Blank, (c, n) => c.With(new Exchange(SignalId.FromSms($"SM{n}"), First, Nine.AddMinutes(n), new Turn.Added(), Almen, Shielded: false)));

        Assert.Equal(10, talk.Exchanges.Count);
        Assert.Equal(Nine.AddMinutes(11), talk.Exchanges[^1].At);
    }

    [Theory]
    [InlineData("STOP", null, VendorKeyword.Stop)]
    [InlineData(" Quit ", null, VendorKeyword.Stop)]
    [InlineData("start", null, VendorKeyword.Start)]
    [InlineData("AFMELDEN", null, VendorKeyword.None)]
    [InlineData("stop ermee zegt hij", null, VendorKeyword.None)]
    [InlineData("wat dan ook", "STOP", VendorKeyword.Stop)]
    [InlineData("INFO", "HELP", VendorKeyword.Help)]
    public void What_the_vendor_has_acted_on_is_known(string text, string? optOutType, VendorKeyword keyword) =>
        Assert.Equal(keyword, VendorKeywords.Read(text, optOutType));

    private static Understanding Read(string text) => Lochem.Reader.Read(text);

    private static Placement Place(Conversation conversation, SignalId message, string text, DateTimeOffset? at = null) =>
        conversation.Place(message, Read(text), text, canReply: true, at ?? Nine);

    private static Conversation After(SignalId message, Turn turn, VillageId? village = null, bool shielded = false) =>
        Conversation.Blank.With(new Exchange(message, message, Nine, turn, village, shielded));
}
