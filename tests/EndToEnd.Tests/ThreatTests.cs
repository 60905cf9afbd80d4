using System.Text.RegularExpressions;
using Naober.Testing;

namespace Naober.EndToEnd.Tests;

/// <summary>Somebody thought about what could go wrong at every door and on every queue.</summary>
public sealed partial class ThreatTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "security.md"));

    [Fact]
    public void Every_route_is_in_the_table_of_what_could_go_wrong_and_nothing_else_is() => Assert.Equal(
        Route.All.Select(r => r.Function).Distinct().Order(StringComparer.Ordinal),
        ColumnOf("Ways in", 1).Order(StringComparer.Ordinal));

    [Fact]
    public void So_is_every_queue() => Assert.Equal(
        Constant().Matches(File.ReadAllText(Path.Combine(Repository.Root, "src", "Functions", "Messages", "QueueNames.cs")))
            .Select(m => m.Groups[1].Value).Where(q => !q.StartsWith('-')).Order(StringComparer.Ordinal),
        ColumnOf("Queues", 0).Order(StringComparer.Ordinal));

    private static IEnumerable<string> ColumnOf(string heading, int column) =>
        from line in Document.Split($"## {heading}\n")[1].Split("\n## ")[0].Split('\n')
        where line.StartsWith("| `", StringComparison.Ordinal)
        from name in Name().Matches(line.Split('|')[column + 1])
        select name.Groups[1].Value;

    [GeneratedRegex("= \"([a-z-]+)\"")]
    private static partial Regex Constant();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
