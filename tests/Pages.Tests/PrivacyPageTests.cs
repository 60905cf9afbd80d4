using System.Text.RegularExpressions;
using Naober.Testing;

namespace Naober.Pages.Tests;

public sealed partial class PrivacyPageTests
{
    [Fact]
    public void The_page_and_the_document_say_the_same()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "privacy.md")).Split("\n---\n")[0];
        var answers = Statement().Matches(document).Select(m => (m.Groups[1].Value, Text: m.Groups[2].Value.ReplaceLineEndings(" ").Trim()));

        Assert.Equal(answers, new PrivacyPageModel(Samples.Lochem, Core.Privacy.Retention.Default).Answers.Select(a => (a.Key, a.Value)));
    }

    [GeneratedRegex(@"\*\*(.+?)\*\* ((?:[^\n]+\n)+)")]
    private static partial Regex Statement();
}
