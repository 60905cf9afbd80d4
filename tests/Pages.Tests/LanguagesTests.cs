using System.Text.Json;
using System.Text.RegularExpressions;
using Naober.Functions.Web;
using Naober.Pages.Languages;
using Naober.Testing;

namespace Naober.Pages.Tests;

/// <summary>Each language has every word, and every piece of a page says in which language it is.</summary>
public sealed partial class LanguagesTests
{
    public static TheoryData<string> Codes => [.. Language.All.Select(l => l.Code)];

    public static TheoryData<string> OtherCodes => [.. Language.All.Where(l => !l.IsDutch).Select(l => l.Code)];

    [Fact]
    public void Dutch_comes_first_and_every_file_is_a_language() =>
        Assert.Equal(
            Directory.GetFiles(Folder, "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(), Language.All.Select(l => l.Code).Order());

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_language_has_every_word(string code)
    {
        var words = WordsOf(code);

        Assert.Equal(WordsOf("nl").Keys.Order(), words.Keys.Order());
        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word.Value), word.Key));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_language_fills_in_the_same_names_and_numbers_as_Dutch(string code)
    {
        var words = WordsOf(code);

        Assert.All(WordsOf("nl"), dutch => Assert.Equal(Holes(dutch.Value), Holes(words[dutch.Key])));
    }

    [Theory]
    [MemberData(nameof(OtherCodes))]
    public void A_language_is_not_Dutch_left_untranslated(string code)
    {
        var words = WordsOf(code);

        Assert.DoesNotContain(WordsOf("nl"), dutch => dutch.Key != "rightToLeft" && dutch.Value == words[dutch.Key]);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void What_may_be_noticed_has_words_a_talk_and_a_pictogram(string code)
    {
        var words = Language.Named(code).Words.Shop;

        Assert.Equal(ShopFields.Noticed, words.Observations.Keys);
        Assert.Equal(ShopFields.Noticed, words.Openers.Keys);
    }

    [Theory]
    [MemberData(nameof(OtherCodes))]
    public async Task A_page_has_no_Dutch_that_does_not_say_so(string code)
    {
        var dutch = WordsOf("nl").Values.SelectMany(text => Hole().Split(text)).Where(text => text.Length > 8).ToHashSet();
        foreach (var name in Samples.Pages.Keys.Where(n => Samples.LanguageOf(n).Code == code))
        {
            var page = await Samples.Pages[name].DocumentAsync();
            foreach (var element in page.QuerySelectorAll("body [lang], textarea").ToList())
            {
                element.Remove();
            }

            var text = page.Body!.TextContent;
            Assert.DoesNotContain(dutch, word => text.Contains(word, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_switch_names_each_other_language_in_itself_and_goes_its_way()
    {
        var form = await PageResult.Of<ShopForm>(Samples.AForm(Language.Named("tr"))).DocumentAsync();

        var buttons = form.QuerySelectorAll(".languages li button").ToList();

        Assert.Equal(["nl", "en", "uk", "pl", "ar"], buttons.Select(b => b.GetAttribute("lang")));
        Assert.Equal("Українська", buttons[2].TextContent);
        Assert.Equal("rtl", buttons[4].GetAttribute("dir"));
        Assert.Equal("/winkel/K7M3QX", buttons[0].GetAttribute("formaction"));
        Assert.Equal("/winkel/K7M3QX?taal=ar", buttons[4].GetAttribute("formaction"));
        Assert.Equal("/winkel/K7M3QX?taal=tr", form.Forms[0].GetAttribute("action"));
    }

    [Fact]
    public async Task The_switch_on_the_form_of_a_poster_keeps_its_village()
    {
        var form = await PageResult.Of<ResidentForm>(Samples.AResidentForm(Language.Named("en"))).DocumentAsync();

        Assert.Equal("/signaal?dorp=almen&taal=en", form.Forms[0].GetAttribute("action"));
        Assert.Equal("/signaal?dorp=almen", form.QuerySelector(".languages li button")!.GetAttribute("formaction"));
    }

    [Theory]
    [InlineData("uk", "uk")]
    [InlineData("UK", "uk")]
    [InlineData("xx", "nl")]
    [InlineData("", "nl")]
    [InlineData(null, "nl")]
    public void A_language_that_we_do_not_have_is_Dutch(string? asked, string code) => Assert.Equal(code, Language.Named(asked).Code);

    private static string Folder => Path.Combine(Repository.Root, "src", "Pages", "Languages");

    // Each word by the way to it in the file.
    private static Dictionary<string, string> WordsOf(string code)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, $"{code}.json")));
        return Leaves("", file.RootElement).ToDictionary();
    }

    private static IEnumerable<KeyValuePair<string, string>> Leaves(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Leaves($"{path}{(path.Length > 0 ? "." : "")}{p.Name}", p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((e, i) => Leaves($"{path}[{i}]", e)),
        _ => [KeyValuePair.Create(path, element.ToString())],
    };

    private static List<string> Holes(string text) => [.. Hole().Matches(text).Select(m => m.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
