using System.Text.RegularExpressions;
using Naober.Core.Organisations;
using Naober.Core.Texts;
using Naober.Core.Triage;

namespace Naober.Core.Tests.Texts;

/// <summary>Every text, every language, both forms of address, with the longest village, day and names filled in.</summary>
public sealed class TextBookTests
{
    private static readonly TextBook Book = Lochem.Texts;

    public static TheoryData<string, TextId, FormOfAddress> All =>
        new(from language in Book.Languages
            from id in TextIds.All
            from address in Enum.GetValues<FormOfAddress>()
            where Book.Find(language, id, address) is not null
            select (language, id, address));

    [Fact]
    public void These_languages_are_there() => Assert.Equal(["ar", "de", "en", "nl", "pl", "ru", "tr", "uk"], Book.Languages.Order());

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_costs_no_more_than_it_may(string language, TextId id, FormOfAddress address)
    {
        var text = Longest(language, id, address);

        if (language is "nl" or "en" or "de")
        {
            Assert.Equal(1, SmsText.Segments(text));
            Assert.DoesNotContain(text, c => !SmsText.IsPlain(c)); // GSM-7
        }
        else
        {
            Assert.InRange(SmsText.Segments(text), 1, 2);
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_in_Dutch_and_English_together_is_two_text_messages_at_most(string language, TextId id, FormOfAddress address)
    {
        Assert.NotNull(language);
        Assert.InRange(SmsText.Segments($"{Longest("nl", id, address)}\n{Longest("en", id, address)}"), 1, 2);
    }

    [Theory]
    [InlineData("lochem")]
    [InlineData("dewolden")]
    [InlineData("wijchen-druten")]
    [InlineData("culemborg")] // Terweijde Componistenbuurt
    [InlineData("enschede")]
    public void The_texts_fit_the_longest_village_of_five_organisations(string example)
    {
        var name = Tour.Examples.Read(example).Villages.Select(v => v.Name).MaxBy(n => n.Length)!;
        var villages = Lochem.Organisation.Villages.ToDictionary();
        var (id, village) = villages.First();
        villages[id] = village with { Name = name };

        Assert.Empty(TextCheck.ErrorsOf(Lochem.Organisation with { Villages = villages }));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Je_and_u_are_never_mixed(string language, TextId id, FormOfAddress address)
    {
        var text = Book.Find(language, id, address)!;
        var wrong = address == FormOfAddress.U ? @"\b(je|jij|jou|jouw|jullie)\b" : @"\b(u|uw)\b";

        Assert.True(language != "nl" || !Regex.IsMatch(text, wrong, RegexOptions.IgnoreCase), text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_for_danger_has_112_and_every_language_has_the_numbers_of_the_Dutch_one(string language, TextId id, FormOfAddress address)
    {
        if (!TextIds.IsSafety(id))
        {
            return;
        }

        var dutch = NumbersIn(Book.Find("nl", id, address)!);

        Assert.Contains("112", dutch);
        Assert.Equal(dutch.Except(["112NL"]), NumbersIn(Book.Find(language, id, address)!).Except(["112NL"]));
    }

    [Theory]
    [InlineData(TextId.Suicide, "112 113 113.nl")]
    [InlineData(TextId.SuicideSelf, "112 113 113.nl")]
    [InlineData(TextId.HelpLines, "0800-2000 112 112NL 113")]
    [InlineData(TextId.NotSeen, "0800-2000 0900-8844 112 113")]
    [InlineData(TextId.Scam, "0900-8844 112")]
    [InlineData(TextId.ScamSelf, "0900-8844 112")]
    [InlineData(TextId.CallNow, "0900-8844 112")]
    [InlineData(TextId.SuicideClosed, "112 113 113.nl")]
    [InlineData(TextId.SuicideWatched, "112 113 113.nl")]
    [InlineData(TextId.NotSeenClosed, "0800-2000 0900-8844 112 113")]
    [InlineData(TextId.ScamClosed, "0900-8844 112")]
    [InlineData(TextId.CallNowClosed, "0900-8844 112")]
    [InlineData(TextId.Urgent, "112")]
    [InlineData(TextId.UrgentClosed, "0900-8844 112")]
    public void The_numbers_are_those_of_the_domain_guide(TextId id, string numbers) =>
        Assert.Equal(numbers, string.Join(' ', NumbersIn(Book.Find("nl", id, FormOfAddress.Je)!)));

    [Theory]
    [MemberData(nameof(All))]
    public void No_text_names_a_theme_or_a_colleague_or_teaches_a_word_of_the_vendor(string language, TextId id, FormOfAddress address)
    {
        var text = Longest(language, id, address);

        Assert.All(Enum.GetValues<Theme>(), theme => Assert.DoesNotContain(Labels.Of(theme), text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Lochem.Organisation.People.Values, person => Assert.DoesNotContain(person.Name, text, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"\b(STOP|START|HELP|INFO|YES|END|QUIT|CANCEL)\b", text);
        Assert.DoesNotMatch("huiselijk|geweld|mishandel|melding", text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Nothing_is_left_unfilled(string language, TextId id, FormOfAddress address) =>
        Assert.DoesNotContain('{', Longest(language, id, address));

    public static TheoryData<string> Errors => [.. Wrong.Keys];

    /// <summary>What somebody did to a file, and the one sentence that says what to mend.</summary>
    private static Dictionary<string, Func<Dictionary<string, string>, string?>> Wrong { get; } = new()
    {
        ["nl.txt: de tekst 'hulp' ontbreekt, of heeft alleen een je- of een u-vorm."] = f => f["nl.txt"] = f["nl.txt"].Replace("[hulp u]", "[bedankt u]", StringComparison.Ordinal),
        ["nl.txt: de tekst 'bedankt u' staat er twee keer in."] = f => f["nl.txt"] += "\n[bedankt u]\nDank.",
        ["nl.txt: er is geen tekst die 'bedankje' heet."] = f => f["nl.txt"] += "\n[bedankje]\nDank.",
        ["nl.txt: 'bedankt' staat er met en zonder je of u in."] = f => f["nl.txt"] += "\n[bedankt]\nDank.",
        ["nl.txt: onder [leeg u] staat geen tekst."] = f => f["nl.txt"] = Regex.Replace(f["nl.txt"], @"(\[leeg u\]\n)[^\n]+", "$1"),
        ["nl.txt: boven 'Hallo' staat geen naam tussen [haken]."] = f => f["nl.txt"] = "Hallo\n" + f["nl.txt"],
        ["nl.txt: in 'bedankt u' staat iets tussen accolades dat Naober niet kan invullen. Het kan: {organisatie}, {telefoon}, {dorp}, {dag}, {tijd}, {naam}, {termijn}, {bus}, {bezoek}."] =
            f => f["nl.txt"] = f["nl.txt"].Replace("[bedankt u]\n", "[bedankt u]\nDag {voornaam}. ", StringComparison.Ordinal),
        ["de.txt: er horen [vandaag], zeven [dagen] vanaf zondag en twaalf [maanden] in te staan."] = f => f["de.txt"] = f["de.txt"].Replace("am Sonntag, ", "", StringComparison.Ordinal),
        ["pl.txt: de tekst 'oplichting' ontbreekt, of heeft alleen een je- of een u-vorm."] = f => f["pl.txt"] = f["pl.txt"].Replace("[oplichting]", "[bedankt]", StringComparison.Ordinal),
        ["Het bestand en.txt met teksten is er niet."] = f => f.Remove("en.txt") ? "" : null,
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void What_is_wrong_in_a_file_is_said_in_a_sentence_and_the_start_is_refused(string error)
    {
        var files = Files();
        Wrong[error](files);

        Assert.Null(TextBookReader.Read(files.Select(f => (f.Key, f.Value)), out var errors));
        Assert.Contains(error, errors);
    }

    [Fact]
    public void An_organisation_may_have_a_text_of_its_own()
    {
        var files = Files().Select(f => (f.Key, f.Value)).Append(("nl.txt", "[waar-wanneer]\nKijk op de poster. Gevaar? Bel 112."));

        var book = TextBookReader.Read(files, out _)!;

        Assert.Equal("Kijk op de poster. Gevaar? Bel 112.", book.Find("nl", TextId.WhereAndWhen, FormOfAddress.U));
        Assert.Equal(Book.Find("nl", TextId.Help, FormOfAddress.U), book.Find("nl", TextId.Help, FormOfAddress.U));
    }

    [Fact]
    public void A_name_that_makes_a_text_too_long_is_refused_with_a_sentence_that_says_what_to_do()
    {
        var pack = Lochem.Pack with { Name = "Stichting Welzijn en Maatschappelijke Dienstverlening Lochem" };

        Assert.Null(PackReader.Read(pack, Lochem.Villages, Book, Lochem.Amsterdam, out var errors));
        Assert.Contains(errors, e => e.StartsWith("nl.txt: 'ontvangen' past niet in 1 sms", StringComparison.Ordinal) && e.EndsWith("of kies een kortere 'shortName'.", StringComparison.Ordinal));
        Assert.Empty(TextCheck.ErrorsOf(Lochem.Read(pack with { ShortName = "SWMD Lochem" })));
    }

    [Fact]
    public void A_name_with_an_accent_does_not_make_a_text_dearer()
    {
        var organisation = Lochem.Read(Lochem.Pack with { ShortName = "Wêlzijn Lôchem" });

        Assert.Contains("Welzijn Lochem", new Answers(organisation).To(
            new Understanding(Intent.Help, null, Theme.Other, Urgency.Normal, Danger.None, false), new Core.Conversations.Turn.First(), DateTimeOffset.UnixEpoch), StringComparison.Ordinal);
    }

    private static string Longest(string language, TextId id, FormOfAddress address) => Book.Find(language, id, address)!
        .Replace("{organisatie}", Lochem.Organisation.ShortName, StringComparison.Ordinal)
        .Replace("{telefoon}", Lochem.Organisation.Phone, StringComparison.Ordinal)
        .Replace("{dorp}", Lochem.Organisation.Villages.Values.MaxBy(v => v.Name.Length)!.Name, StringComparison.Ordinal)
        .Replace("{dag}", Book.DayWords(language).Longest, StringComparison.Ordinal)
        .Replace("{tijd}", "12.30", StringComparison.Ordinal)
        .Replace("{naam}", "Annemarie", StringComparison.Ordinal)
        .Replace("{termijn}", "240 minuten", StringComparison.Ordinal)
        .Replace("{bus}", Lochem.Organisation.Tour.Name, StringComparison.Ordinal)
        .Replace("{bezoek}", $"{Book.DayWords(language).Longest} van 10.30 tot 12.30 uur", StringComparison.Ordinal);

    private static IEnumerable<string> NumbersIn(string text) =>
        Regex.Matches(text, @"0\d{3}-\d{4}|113\.nl|112NL|\b11[23]\b").Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    private static Dictionary<string, string> Files() => System.IO.Directory
        .GetFiles(Path.Combine(Naober.Testing.Repository.Root, "config", "texts"), "*.txt")
        .ToDictionary(f => Path.GetFileName(f), File.ReadAllText);
}
