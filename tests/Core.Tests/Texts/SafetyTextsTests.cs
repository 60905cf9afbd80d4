using System.Text;
using Naober.Core.Conversations;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Triage;
using Naober.Testing;

namespace Naober.Core.Tests.Texts;

public sealed class SafetyTextsTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_pack_for_demonstration_does_not_pretend_that_anybody_approved_anything()
    {
        Assert.Empty(Lochem.Organisation.SignOffs);
        Assert.Equal(
            from language in Lochem.Texts.Languages
            from id in TextIds.All
            where TextIds.IsSafety(id) && Lochem.Texts.Find(language, id, FormOfAddress.Je) is not null
            orderby language, id
            select (id, language),
            from unapproved in SafetyTexts.Unapproved(Lochem.Organisation)
            orderby unapproved.Language, unapproved.Text
            select (unapproved.Text, unapproved.Language));
    }

    [Fact]
    public void A_text_is_approved_when_everybody_whose_number_is_in_it_approved_these_words()
    {
        var officer = SignOff(TextId.HelpLines, "nl", "aandachtsfunctionaris");
        var all = new[] { officer, SignOff(TextId.HelpLines, "nl", "Veilig Thuis"), SignOff(TextId.HelpLines, "nl", "113") };

        Assert.Equal([Approver.SafeAtHome, Approver.SuicidePrevention], MissingOf(TextId.HelpLines, "nl", [officer]));
        Assert.Empty(MissingOf(TextId.HelpLines, "nl", all));
        Assert.Equal(3, MissingOf(TextId.HelpLines, "nl", [.. all.Select(s => s with { Mark = "000000" })]).Count); // of other words
        Assert.Contains(Approver.NativeSpeaker, MissingOf(TextId.HelpLines, "pl", all));
    }

    [Theory]
    [InlineData("pl")]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("so")] // a language that nobody wrote texts for
    public void Without_approval_another_language_gets_Dutch_and_English_together(string language)
    {
        var answers = new Answers(Lochem.Organisation);
        var (dutch, english) = (Template(TextId.HelpLines, "nl"), Template(TextId.HelpLines, "en"));

        Assert.Equal($"{dutch}\n{english}", answers.To(Violence(language), new Turn.First(), Monday));
    }

    [Theory]
    [InlineData("pl")]
    [InlineData("en")]
    public void With_approval_the_sender_is_answered_in_their_own_language_alone(string language)
    {
        var signed = Lochem.Pack with
        {
            SignOffs = [.. new[] { "aandachtsfunctionaris", "Veilig Thuis", "113", "moedertaalspreker" }.Select(by => SignOff(TextId.HelpLines, language, by))],
        };

        Assert.Equal(Template(TextId.HelpLines, language), new Answers(Lochem.Read(signed)).To(Violence(language), new Turn.First(), Monday));
    }

    [Fact]
    public void A_language_without_a_text_for_who_writes_about_themself_uses_the_general_one()
    {
        var signed = Lochem.Pack with
        {
            SignOffs = [.. new[] { "aandachtsfunctionaris", "113", "moedertaalspreker" }.Select(by => SignOff(TextId.Suicide, "uk", by))],
        };
        var understood = Violence("uk") with { Danger = Danger.Suicide, About = About.Self };

        Assert.Equal(Template(TextId.Suicide, "uk"), new Answers(Lochem.Read(signed)).To(understood, new Turn.First(), Monday));
    }

    [Theory]
    [InlineData("groet", "113", "De goedkeuring van 'groet' hoort bij geen tekst.")]
    [InlineData("hulplijnen", "de buurman", "Wie keurde 'hulplijnen' goed? Zet bij 'by': aandachtsfunctionaris, Veilig Thuis, 113, moedertaalspreker.")]
    [InlineData("hulplijnen", "113", "De goedkeuring van 'hulplijnen' heeft een 'language', 'who', 'date' (zoals 2026-12-01) en 'mark' (uit docs/safety-texts.md) nodig.")]
    public void An_approval_that_says_too_little_is_refused(string text, string by, string error)
    {
        var pack = Lochem.Pack with { SignOffs = [new PackSignOff(text, "nl", by, "J. Jansen", "1 december", "abcdef")] };

        Assert.Null(PackReader.Read(pack, Lochem.Villages, Lochem.Texts, Lochem.Amsterdam, out var errors));
        Assert.Equal([error], errors);
    }

    [Fact]
    public void The_document_lists_every_text_in_every_language_with_who_must_approve_it()
    {
        var path = Path.Combine(Repository.Root, "docs", "safety-texts.md");
        var expected = SafetyTextsDocument.Of(Lochem.Texts);
        var made = Path.Combine(Repository.Root, "artifacts", "safety-texts.md");
        File.WriteAllText(made, expected, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));

        Assert.True(File.Exists(path) && File.ReadAllText(path) == expected, "A text changed: cp artifacts/safety-texts.md docs/safety-texts.md, and let the text be approved again.");
    }

    private static string Template(TextId id, string language) => Lochem.Texts.Find(language, id, FormOfAddress.Je)!;

    private static PackSignOff SignOff(TextId id, string language, string by) =>
        new(TextIds.NameOf(id), language, by, "J. Jansen, team", "2026-12-01", SafetyTexts.MarkOf(Template(id, language)));

    private static IReadOnlyList<Approver> MissingOf(TextId id, string language, IReadOnlyList<PackSignOff> signOffs) =>
        SafetyTexts.Unapproved(Lochem.Read(Lochem.Pack with { SignOffs = signOffs }))
            .SingleOrDefault(u => u.Text == id && u.Language == language)?.Missing ?? [];

    private static Understanding Violence(string language) =>
        new(Intent.Signal, Village: null, Theme.Other, Urgency.Urgent, Danger.Violence, SafeRoute: false) { Language = language };
}
