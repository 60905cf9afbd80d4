using System.Text.RegularExpressions;

namespace Naober.Pages.Tests;

/// <summary>The pages' own Dutch is B1: short sentences, plain words, je and never u.</summary>
public sealed partial class WordsTests
{
    private const int LongestSentence = 15;

    private const string Blocks = "h1, h2, h3, p, li, label, legend, button, dt, dd, option, a, title";

    // What a sample or a caller wrote, not the page.
    private const string NotOurs = ".message, textarea";

    private static readonly string[] Forbidden =
    [
        "u", "uw", "worden", "zullen", "dient", "indien", "echter", "betreffende", "melding", "melder", "doelgroep", "kwetsbare", "casus",
        "cliënt", "hulpvraag", "zelfredzaam", "laaggeletterd", "signaal", "contact opnemen", "bijv",
    ];

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public async Task No_sentence_has_more_than_fifteen_words(string name)
    {
        var sentences = (await TextsAsync(name)).SelectMany(text => SentenceEnd().Split(text));

        Assert.All(sentences, sentence => Assert.True(Words(sentence) <= LongestSentence, $"{Words(sentence)} words: {sentence}"));
    }

    [Theory]
    [MemberData(nameof(Samples.DutchNames), MemberType = typeof(Samples))]
    public async Task No_word_is_one_that_residents_stumble_over(string name)
    {
        var texts = await TextsAsync(name);

        Assert.All(texts, text => Assert.DoesNotContain(Forbidden.Except(AllowedOn(name)), word => Regex.IsMatch(text, $@"\b{word}\b", RegexOptions.IgnoreCase)));
    }

    // Who works in a shop learns the word, and the form leads to where.
    private static string[] AllowedOn(string name) => name == "explanation" || name.StartsWith("shop-form", StringComparison.Ordinal) ? ["signaal"] : [];

    private static async Task<IReadOnlyList<string>> TextsAsync(string name)
    {
        var page = await Samples.Pages[name].DocumentAsync();
        foreach (var element in page.QuerySelectorAll(NotOurs).ToList())
        {
            element.Remove();
        }

        var texts = page.QuerySelectorAll(Blocks).Where(e => e.QuerySelector(Blocks) is null || e.LocalName == "p").Select(e => e.TextContent.Trim()).ToList();
        Assert.NotEmpty(texts);
        return texts;
    }

    private static int Words(string sentence) => sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    // A dot inside a number or an address ends nothing.
    [GeneratedRegex(@"[.?!:](?:\s|$)")]
    private static partial Regex SentenceEnd();
}
