using Naober.Core.Texts;
using Naober.Core.Triage;

namespace Naober.Core.Tests.Texts;

public sealed class AnswersTests
{
    private static readonly Answers Texts = new(Lochem.Organisation);

    public static TheoryData<Danger, Urgency, string> Table => new()
    {
        { Danger.None, Urgency.Normal, Texts.Received },
        { Danger.None, Urgency.Urgent, Texts.Received },
        { Danger.None, Urgency.Acute, Texts.Received },
        { Danger.Suicide, Urgency.Normal, Answers.Suicide },
        { Danger.Suicide, Urgency.Urgent, Answers.Suicide },
        { Danger.Suicide, Urgency.Acute, Answers.Suicide },
        { Danger.Despair, Urgency.Normal, Answers.Suicide },
        { Danger.Despair, Urgency.Urgent, Answers.Suicide },
        { Danger.Despair, Urgency.Acute, Answers.Suicide },
        { Danger.Violence, Urgency.Normal, Answers.Danger },
        { Danger.Violence, Urgency.Urgent, Answers.Danger },
        { Danger.Violence, Urgency.Acute, Answers.Danger },
        { Danger.Coercion, Urgency.Normal, Answers.Danger },
        { Danger.Coercion, Urgency.Urgent, Answers.Danger },
        { Danger.Coercion, Urgency.Acute, Answers.Danger },
        { Danger.Child, Urgency.Normal, Answers.Danger },
        { Danger.Child, Urgency.Urgent, Answers.Danger },
        { Danger.Child, Urgency.Acute, Answers.Danger },
        { Danger.NotSeen, Urgency.Normal, Answers.Danger },
        { Danger.NotSeen, Urgency.Urgent, Answers.Danger },
        { Danger.NotSeen, Urgency.Acute, Answers.Danger },
        { Danger.Wandering, Urgency.Normal, Answers.Danger },
        { Danger.Wandering, Urgency.Urgent, Answers.Danger },
        { Danger.Wandering, Urgency.Acute, Answers.Danger },
        { Danger.ScamNow, Urgency.Normal, Answers.Danger },
        { Danger.ScamNow, Urgency.Urgent, Answers.Danger },
        { Danger.ScamNow, Urgency.Acute, Answers.Danger },
        { Danger.Medical, Urgency.Normal, Answers.Danger },
        { Danger.Medical, Urgency.Urgent, Answers.Danger },
        { Danger.Medical, Urgency.Acute, Answers.Danger },
        { Danger.Fire, Urgency.Normal, Answers.Danger },
        { Danger.Fire, Urgency.Urgent, Answers.Danger },
        { Danger.Fire, Urgency.Acute, Answers.Danger },
        { Danger.Other, Urgency.Normal, Answers.Danger },
        { Danger.Other, Urgency.Urgent, Answers.Danger },
        { Danger.Other, Urgency.Acute, Answers.Danger },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Danger_decides_what_is_answered(Danger danger, Urgency urgency, string answer) =>
        Assert.Equal(answer, Texts.First(Understood(danger, urgency)));

    [Fact]
    public void The_table_has_every_danger_with_every_urgency() =>
        Assert.Equal(
            Enum.GetValues<Danger>().SelectMany(d => Enum.GetValues<Urgency>().Select(u => (d, u))),
            Table.Select(row => (row.Data.Item1, row.Data.Item2)));

    [Theory]
    [InlineData(Intent.Stop)]
    [InlineData(Intent.Start)]
    [InlineData(Intent.Spam)]
    public void What_Twilio_confirms_itself_and_spam_get_no_answer_of_ours(Intent intent) =>
        Assert.Null(Texts.First(Understood(Danger.None, Urgency.Normal) with { Intent = intent }));

    [Fact]
    public void Danger_in_a_text_with_stop_is_still_answered() =>
        Assert.Equal(Answers.Danger, Texts.First(Understood(Danger.Medical, Urgency.Acute) with { Intent = Intent.Stop }));

    public static TheoryData<string> All =>
        [Texts.Received, Texts.Empty, Texts.Help, Texts.WhereAndWhen, Texts.Thanks, Answers.Danger, Answers.Suicide, Answers.PickedUp, Answers.Closed];

    [Theory]
    [MemberData(nameof(All))]
    public void Every_answer_is_one_text_message_in_the_cheap_alphabet(string text)
    {
        Assert.Equal(1, SmsText.Segments(text));
        Assert.True(text.Length > 70, "Over 70 characters one segment means GSM-7.");
    }

    [Theory]
    [MemberData(nameof(All))]
    public void No_answer_names_a_theme_or_a_colleague(string text)
    {
        Assert.All(Enum.GetValues<Theme>(), theme => Assert.DoesNotContain(Labels.Of(theme), text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Lochem.Organisation.People.Values, person => Assert.DoesNotContain(person.Name, text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_numbers_are_those_of_the_domain_guide()
    {
        Assert.All(["112", "113", "0800-2000", "0900-8844"], number => Assert.Contains(number, Answers.Danger, StringComparison.Ordinal));
        Assert.All(["112", "113", "113.nl"], number => Assert.Contains(number, Answers.Suicide, StringComparison.Ordinal));
        Assert.All([Texts.Received, Texts.Empty, Texts.Help], text => Assert.Contains("112", text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Danger.Medical)]
    [InlineData(Danger.Violence)]
    [InlineData(Danger.NotSeen)]
    public void Every_urgent_kind_but_suicide_is_answered_alike_so_that_the_answer_betrays_nothing(Danger danger) =>
        Assert.Equal(Answers.Danger, Texts.ForForm(Understood(danger, Urgency.Acute)));

    [Theory]
    [InlineData(Intent.Signal)]
    [InlineData(Intent.Stop)]
    [InlineData(Intent.Empty)]
    public void A_form_is_always_answered_and_not_with_words_about_texting(Intent intent)
    {
        var answer = Texts.ForForm(Understood(Danger.None, Urgency.Normal) with { Intent = intent });

        Assert.Contains("We hebben je bericht ontvangen.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("nummer", answer, StringComparison.Ordinal);
    }

    private static Understanding Understood(Danger danger, Urgency urgency) =>
        new(Intent.Signal, Village: null, Theme.Other, urgency, danger, SafeRoute: false);
}
