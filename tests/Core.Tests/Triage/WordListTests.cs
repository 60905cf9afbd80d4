using Naober.Core.Triage.Lexicon;

namespace Naober.Core.Tests.Triage;

/// <summary>What the reader of word lists refuses, in words for whoever keeps the lists.</summary>
public sealed class WordListTests
{
    [Fact]
    public void A_choice_that_can_be_read_in_two_ways_is_refused_with_its_line()
    {
        var lists = WordListReader.Read([("lijst.txt", "[thema rouw]\nbuiten bewustzijn|niet bij|van kennis")], out var errors);

        Assert.Null(lists);
        Assert.Contains("lijst.txt, regel 2", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Contains("zet haakjes", errors[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[thema rouw]\n(a b", "haakje")]
    [InlineData("[gewichten]\nhuur = thema niets 1.0", "gewicht")]
    [InlineData("[wens vliegen]\nfoei", "is er niet")]
    public void A_line_that_cannot_be_read_is_refused(string content, string error)
    {
        Assert.Null(WordListReader.Read([("lijst.txt", content)], out var errors));
        Assert.Contains(errors, e => e.Contains(error, StringComparison.Ordinal));
    }
}
